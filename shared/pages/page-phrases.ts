import type { MailFamily } from '../client/stop-mails.ts'
import type { CalendarMode, ContentLevel } from '../course/client.ts'
import type { Slot } from '../course/slot.ts'
import type { dayParts } from '../course/time-request.ts'
import type { DataPhrases } from './data-phrases.ts'
import type { WritePhrases } from './write-phrases.ts'

/** What a client can do on the pages and take back. */
export type ClientAct = 'confirm' | 'choose' | 'cancel' | 'ask' | 'keep' | 'settings' | 'write' | 'other'

/** The words of the clients' pages that no mail has, in one locale. */
export interface PagePhrases {
  readonly appointment: string
  readonly appointments: string
  readonly noneToCome: string
  readonly over: string
  readonly cancelled: string
  readonly paused: string
  readonly missed: string
  readonly next: string
  readonly toCome: string
  readonly number: string
  readonly session: (number: number, of: number) => string
  readonly length: string
  readonly change: string
  readonly emails: string
  readonly question: string
  readonly family: Readonly<
    Record<MailFamily, { readonly label: string; readonly hint: string; readonly stopped: string }>
  >
  readonly confirm: string
  readonly again: string
  readonly notFound: { readonly title: string; readonly text: string }
  /** A fresh link for who has none that works. */
  readonly fresh: {
    readonly title: string
    readonly text: string
    readonly address: string
    readonly send: string
    readonly badAddress: string
    readonly askedTitle: string
    readonly asked: string
  }
  readonly unavailable: { readonly title: string; readonly text: string }
  readonly badRequest: { readonly title: string; readonly text: string }
  /** Where else the link leads. */
  readonly nav: { readonly label: string; readonly session: string; readonly course: string; readonly emails: string }
  /** Why a form came to nothing. */
  readonly faults: {
    readonly changed: string
    readonly taken: string
    readonly started: string
    readonly tooOften: string
    readonly choose: string
    readonly nothingToUndo: string
    readonly refused: string
  }
  readonly undo: {
    /** What the client did. */
    readonly acts: Readonly<Record<ClientAct, string>>
    /** What was done at a time of day, and until when it can be taken back. */
    readonly done: (what: string, at: string, until: string) => string
    readonly takeBack: string
  }
  readonly visit: {
    readonly confirm: string
    readonly confirmed: string
    readonly another: string
    readonly cannotCome: string
    readonly asked: string
    readonly onlineLater: string
    readonly back: string
    /** Of an appointment that is over, called off or on hold. */
    readonly fixed: string
  }
  readonly time: {
    readonly title: string
    readonly offered: string
    readonly take: string
    readonly noneFits: string
    readonly wishes: string
    readonly days: string
    readonly parts: string
    readonly part: Readonly<Record<(typeof dayParts)[number], string>>
    readonly ask: string
    readonly asked: (day: string) => string
    readonly keep: string
    readonly choose: string
  }
  /** The pages to write on. */
  readonly write: WritePhrases
  readonly data: DataPhrases
  readonly cancel: {
    readonly title: string
    readonly madeUp: (when: string) => string
    readonly used: string
    readonly open: string
    readonly sure: string
    readonly yes: string
    readonly cancel: string
    readonly rather: string
  }
  readonly choices: {
    readonly prompts: string
    readonly reminders: string
    readonly yes: string
    readonly no: string
    readonly calendar: string
    readonly calendarMode: Readonly<Record<CalendarMode, string>>
    readonly language: string
    readonly zone: string
    readonly clinicZone: (zone: string) => string
    readonly content: string
    readonly contentLevel: Readonly<Record<(typeof ContentLevel)['options'][number], string>>
    readonly save: string
    readonly stopTitle: string
    readonly startTitle: string
    readonly start: string
  }
  /** A wish to be written to at another address. */
  readonly address: {
    readonly title: string
    readonly text: string
    readonly label: string
    readonly ask: string
    readonly asked: string
    readonly withdraw: string
  }
  readonly pin: {
    readonly title: string
    readonly text: string
    readonly label: string
    readonly open: string
    readonly wrong: string
    readonly locked: string
    /** Of an address that several people share, before the clinic has given a PIN. */
    readonly missing: string
    /** The way from a page that shows only when and where to all the rest. */
    readonly more: string
  }
  readonly course: {
    readonly title: string
    readonly behind: (held: number, of: number) => string
    readonly status: Readonly<Record<Slot['status'], string>>
    readonly written: string
    /** The map of relationships as it was first drawn, and as it was last. */
    readonly map: string
    readonly first: (day: string) => string
    readonly last: (day: string) => string
    readonly calendar: string
    readonly noFeed: string
  }
}
