import type { AlertCode } from '../../../alert/alert.ts'
import type { Alert } from '../../../store/items.ts'

/** What an alert says to staff, and the one thing that is to be done about it. */
export interface AlertWords {
  readonly title: string
  readonly means: string
  /** A page of the course where it is done, and what that is called; null: somebody phones, then notes it seen. */
  readonly way: { readonly path: (alert: Alert) => string; readonly name: string } | null
}

const ofCourse = (below: string, name: string): NonNullable<AlertWords['way']> => ({
  path: ({ course, slot }) =>
    `courses/${course ?? ''}${below}${slot === null || !below.startsWith('/do/') ? '' : `?slot=${slot}`}`,
  name,
})
const ofClinic = (path: string, name: string): NonNullable<AlertWords['way']> => ({ path: () => path, name })
const phone = 'Phone the client; the address takes no mail from here.'

/** Of what an alert tells clinical things, only those are told who may know them; the others whom to call. */
export const alertWords: Readonly<Record<AlertCode, AlertWords>> = {
  'urgent-answer': {
    title: 'A client needs somebody at once',
    means: 'What was answered calls for help now. See that the responsible clinician knows, and note who sees to it.',
    way: ofCourse('', 'Look at the course'),
  },
  'too-many-mails': {
    title: 'So many mails went to one client that something must be wrong',
    means: 'No more go today. Tell whoever runs Interlude here.',
    way: ofCourse('', 'Look at what was sent'),
  },
  'sending-braked': {
    title: 'Sending has slowed down to a probe a minute',
    means: 'Three mails running had no answer from the mail service. It goes on by itself once one is answered.',
    way: ofClinic('settings', 'Look at sending'),
  },
  held: {
    title: 'A mail was held',
    means: 'It may or may not have gone out, or came too late. Phone the client.',
    way: ofCourse('', 'Look at the mail'),
  },
  'mails-withheld': {
    title: 'Mails wait for you to let them go',
    means: 'They were due while sending was off. Look at each; what is of no use any more is left out by itself.',
    way: ofClinic('settings/held', 'Look at them'),
  },
  'table-restored': {
    title: 'The records were put back to an earlier time',
    means:
      'Sending is off. What was done since is not known any more; what was due by now may have gone already, and is held. See to the other alerts of it first, then decide on the held mails, then switch sending on.',
    way: ofClinic('settings/held', 'Look at what is held'),
  },
  'lost-by-restore': {
    title: 'A client or a course is not known any more',
    means: 'It was enrolled after the time to which the records were put back. Enrol it again.',
    way: null,
  },
  'undone-by-restore': {
    title: 'A change of a course is not known any more',
    means:
      'Something was done after the time to which the records were put back: a move, a cancellation, a mark. Ask who did it, and do it again before sending goes on.',
    way: ofCourse('', 'Look at the course'),
  },
  'address-outdated': {
    title: 'A client’s newer address is not known any more',
    means: 'It was set after the time to which the records were put back. No mail goes to the one before. Ask for it.',
    way: ofCourse('/client', 'Set the address'),
  },
  'cut-off-by-restore': {
    title: 'An import or an absence was cut off',
    means: 'The records were put back to a time in the middle of it. Look how far it came, and begin it anew.',
    way: ofClinic('settings/absences', 'Look at absences'),
  },
  'links-renewed': {
    title: 'Links in mails sent until now no longer open',
    means:
      'Whoever runs Interlude here renewed them. Each mail from now on has new ones, and the page that an old link leads to sends one. Calendar feeds have to be given out again.',
    way: null,
  },
  unmarked: {
    title: 'A session is over and not marked',
    means: 'Say whether it took place.',
    way: ofCourse('/do/mark', 'Mark it'),
  },
  unsubscribed: {
    title: 'A client wants no more mail',
    means: 'Phone from now on.',
    way: ofCourse('/client', 'Look at the client'),
  },
  bounced: { title: 'An address takes no mail', means: phone, way: ofCourse('/client', 'Set another address') },
  complained: { title: 'A mail was called unwanted', means: phone, way: ofCourse('/client', 'Look at the client') },
  'soft-bounces': {
    title: 'Mails came back three times in a month',
    means: 'Ask whether the address is right.',
    way: ofCourse('/client', 'Look at the address'),
  },
  rejected: {
    title: 'The mail service refused a mail',
    means: 'Phone the client, and tell whoever runs Interlude here.',
    way: ofCourse('', 'Look at the course'),
  },
  'no-free-step': {
    title: 'A session found no other time',
    means: 'Find one with the client.',
    way: ofCourse('/do/move', 'Move it'),
  },
  unconfirmed: {
    title: 'Tomorrow’s session is not confirmed',
    means: 'Phone the client.',
    way: ofCourse('/do/confirm', 'Confirm it'),
  },
  'four-left': {
    title: 'Four sessions are left',
    means: 'The ending is to be prepared.',
    way: ofCourse('', 'Look at the course'),
  },
  'missed-twice': {
    title: 'Two sessions running were missed',
    means: 'Phone the client.',
    way: ofCourse('', 'Look at the course'),
  },
  'cancelled-in-ending': {
    title: 'A session near the end was cancelled',
    means: 'See that the ending still has room.',
    way: ofCourse('', 'Look at the course'),
  },
  'nothing-booked': {
    title: 'Sessions are left and none is booked',
    means: 'Book them with the client.',
    way: ofCourse('', 'Look at the course'),
  },
  'zone-rules-changed': {
    title: 'The law changed a time zone',
    means: 'See which sessions are at another instant now.',
    way: ofClinic('settings/replans', 'Look at the changes'),
  },
  'double-booked': {
    title: 'Two sessions of one therapist overlap',
    means: 'Move one of them.',
    way: ofCourse('/do/move', 'Move it'),
  },
  'replan-waiting': {
    title: 'New settings wait for approval',
    means: 'Look at what they would change.',
    way: ofClinic('settings/replans', 'Look at the changes'),
  },
  'time-requested': {
    title: 'A client asks for another time',
    means: 'Move the session, or decline.',
    way: ofCourse('/do/move', 'Find a time'),
  },
  'address-asked': {
    title: 'A client asks for another address',
    means: 'Check by phone that it is the client, then set it or decline.',
    way: ofCourse('/client', 'See to it'),
  },
}

const fallback: AlertWords = {
  title: 'Something needs a person',
  means: 'Look at the course.',
  way: ofCourse('', 'Look at the course'),
}

/** The words of an alert, also of one whose code an older version wrote. */
export function wordsOfAlert({ code }: Alert): AlertWords {
  const found = Object.entries(alertWords).find(([name]) => name === code)
  return found?.[1] ?? fallback
}
