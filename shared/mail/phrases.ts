import type { Kind } from '../course/ledger.ts'
import type { Cause } from '../course/notice.ts'
import type { Weekday } from '../time/wall-time.ts'

/**
 * The words around a mail's or page's own matter, in one locale. None of them says what the appointments are for, with
 * whom they are, how many there were or that something ends: each may stand in a mail that others see.
 */
export interface Phrases {
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
  readonly weekdays: Readonly<Record<Weekday, string>>
  readonly subject: SubjectPhrases
  /** What a mail program shows beside the subject. */
  readonly preview: Readonly<Record<Kind, string>>
  readonly body: BodyPhrases
  readonly frame: FramePhrases
  readonly letters: LetterPhrases
  readonly calendar: {
    readonly summary: string
    readonly description: (phone: string) => string
    readonly online: (address: string) => string
    /** How a calendar follows the feed whose address comes next, and that the address is for nobody else. */
    readonly feed: string
    /** The link that opens the feed as a subscription on a telephone. */
    readonly feedHere: string
    /** The address, to be put into a calendar program by hand. */
    readonly feedAddress: string
  }
}

export interface SubjectPhrases {
  readonly appointment: (dayAndTime: string) => string
  readonly appointments: (firstDay: string) => string
  readonly reminder: (dayAndTime: string) => string
  readonly about: (dayAndTime: string) => string
  readonly changed: (dayAndTime: string) => string
  readonly changedSeveral: string
  readonly cancelled: (dayAndTime: string) => string
  readonly cancelledSeveral: string
  readonly note: string
  readonly message: string
}

export interface BodyPhrases {
  readonly greeting: (name: string) => string
  readonly greetingWithoutName: string
  readonly booked: (minutes: number) => string
  readonly stillToCome: (count: number) => string
  readonly invitation: string
  readonly yourAppointment: string
  readonly lookBefore: string
  readonly reminder: string
  readonly noteForYou: string
  readonly messageForYou: string
  readonly missed: (when: string) => string
  readonly madeUp: string
  readonly cancelledOne: (when: string) => string
  readonly cancelledSeveral: string
  readonly changed: Readonly<Record<Cause, string>>
  readonly changedSeveral: Readonly<Record<Cause, string>>
  readonly nowTheyAre: string
  /** In place of what changed: that an earlier notice of that cause holds no longer. */
  readonly takenBack: Readonly<Record<Cause, string>>
  readonly next: string
  readonly revision: (number: number) => string
  /** Of what the client did on their page: until when it can be undone there. */
  readonly canBeUndone: (time: string) => string
  /** What to do if somebody else did what the client is told that they did. */
  readonly wasNotYou: (phone: string) => string
  readonly session: (number: number, of: number) => string
  readonly open: string
  readonly think: string
  readonly step: string
  readonly inSession: string
}

export interface FramePhrases {
  readonly when: string
  /** Before the time that an appointment was to have until now. */
  readonly insteadOf: string
  readonly where: string
  readonly online: string
  readonly minutes: (count: number) => string
  readonly inZone: (dayAndTime: string, zone: string) => string
  readonly atClinic: (dayAndTime: string, zone: string) => string
  readonly toChange: (phone: string) => string
  readonly read: (hours: string, zone: string) => string
  readonly closed: string
  readonly notForEmergencies: string
  readonly help: string
  readonly contact: string
  readonly phone: string
  readonly emailChoices: string
  readonly stopPrompts: string
  readonly stopReminders: string
  readonly stopAll: string
  /** Joins the first and the last of several days, with the spaces that the language writes. */
  readonly to: string
  /** Joins two days that follow one another. */
  readonly and: string
  /** Opening hours of a day, from and to in 24 hours. */
  readonly hours: (from: string, to: string) => string
}

/** What answers somebody who asked: each with the subject, and what a mail program shows beside it. */
export interface LetterPhrases {
  readonly 'fresh-link': {
    readonly subject: string
    readonly preview: string
    readonly here: string
    /** That the link is for nobody else. */
    readonly yours: string
    readonly notAsked: string
  }
  readonly 'address-asked': {
    readonly subject: string
    readonly preview: string
    readonly asked: string
    readonly unchanged: string
    readonly notYou: (phone: string) => string
  }
}
