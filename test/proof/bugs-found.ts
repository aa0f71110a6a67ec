/** A bug of the product that the simulation, the kills or the drills found, and what finds it if it ever comes back. */
export interface BugFound {
  readonly what: string
  readonly foundBy: string
  readonly mend: string
  /** What fails without the mend, in each `npm test` or run of the simulation. */
  readonly heldBy: string
  /** The patch of test/simulation/mutants/ that takes the mend away: each run of the proof looks whether that is found. */
  readonly planted: string
}

/** In the order in which they were found. */
export const bugsFound: readonly BugFound[] = [
  {
    what: 'An event of SES that was told before stopped an address anew, after staff had given the client mail again',
    foundBy: 'the drill `replay`',
    mend: 'what the ledger has of an event already changes nothing any more',
    heldBy: '`test/feedback/take-feedback.test.ts`, `take-letter-feedback.test.ts`',
    planted: '50-an-event-stops-an-address-again',
  },
  {
    what: 'The UID of an appointment had the mail’s domain in it: after a change of the domain calendars would have had each course twice',
    foundBy: 'the drill `change-domain`',
    mend: 'the UID goes by the clinic’s id',
    heldBy: '`test/shared/calendar/course-calendar.test.ts`',
    planted: '51-appointments-by-the-domain',
  },
  {
    what: 'Until SES had verified a new domain each mail was held after five tries, as if its address were bad',
    foundBy: 'the drill `change-domain`',
    mend: '“not verified” waits, as an account that may not send does',
    heldBy: '`test/mail/ses-sender.test.ts`',
    planted: '52-a-domain-not-verified',
  },
  {
    what: 'A process that stood still between its claim and its send sent hours later, though others had held the mail meanwhile',
    foundBy: 'work on the simulation: a stall between the two calls',
    mend: 'it looks at the clock before it sends, and lets the claim go once that is over',
    heldBy: '`test/attend/crash.test.ts`',
    planted: '17-sends-after-its-claim',
  },
  {
    what: 'A prompt that SES refused, whose session was then moved to a later time, left by its back-off alone: before it was due',
    foundBy: '`npm run exhaust`: `move during send`, a send that is `unreachable`; the simulation: `claim allowed`',
    mend: 'a message that waits to be tried again is not ready before it is due',
    heldBy:
      '`test/message/agenda.test.ts`; every single fault of that scenario, in `test/simulation/exhaustive/exhaustive.test.ts`',
    planted: '49-refused-and-before-it-is-due',
  },
  {
    what: 'An undo after other zone rules had come gave a session back at the instant of before: an hour off on the wall',
    foundBy: 'the simulation, seed 294: `wall times stand`',
    mend: 'an undo reckons the wall time anew by the rules of today; what is over stays',
    heldBy: '`test/change/restore-slot.test.ts`, saved seed 294',
    planted: '53-an-undo-by-the-rules-of-before',
  },
  {
    what: 'The clinic’s pace was ten mails a second whatever SES takes: an account with less was throttled, and the pace fell to one a minute',
    foundBy: 'the load run, and the burst of the benchmark',
    mend: '`mail.perSecond` in the clinic file; mails of one function are spaced by it',
    heldBy: '`test/mail/paced.test.ts`; `npm run bench -- --only burst` shows it',
    planted: '54-mails-as-fast-as-they-come',
  },
  {
    what: 'A handful of SES’s throttles in one second halved the pace once each, from 3,000 mails a minute to a few: 5,000 due at once took hours',
    foundBy: '`npm run proof -- --only load` at its full size',
    mend: 'the pace is halved once a minute, however many mails a throttle meets',
    heldBy: '`test/attend/brake-rules.test.ts`, and the load run',
    planted: '55-each-throttle-halves-the-pace',
  },
]
