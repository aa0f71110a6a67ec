import type { MailFamily } from '../client/stop-mails.ts'

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
  readonly chooseEmails: string
  readonly question: string
  readonly family: Readonly<
    Record<MailFamily, { readonly label: string; readonly hint: string; readonly stopped: string }>
  >
  readonly confirm: string
  readonly chooseOne: string
  readonly again: string
  readonly notFound: { readonly title: string; readonly text: string }
  readonly unavailable: { readonly title: string; readonly text: string }
  readonly badRequest: { readonly title: string; readonly text: string }
  readonly stopped: string
}
