import type { Fate, SkipReason } from '../../../course/ledger.ts'
import { inWords } from '../course-do/slot-label.ts'
import type { MailLine, MailState } from './mail-lines.ts'

/** Why a message did not go, or will not, to somebody on the phone. */
export const skipWords: Readonly<Record<SkipReason, string>> = {
  erased: 'the client is erased',
  ended: 'the course was ended before',
  cancelled: 'the session was cancelled',
  paused: 'the course was paused',
  moved: 'the session was moved',
  restored: 'the mark was taken back',
  unsubscribed: 'the client wants no mail',
  bounced: 'mail to the address came back',
  'opted-out': 'the client wants none of this kind',
  absent: 'the last session did not take place',
  merged: 'another mail said it',
  'too-late': 'it was too late to be of use',
  withheld: 'it was left out after sending had been stopped',
}

/** What became of a mail after it went. */
export const fateWords: Readonly<Record<Fate, string>> = {
  delayed: 'still under way to its mailbox',
  'soft-bounced': 'came back for now',
  delivered: 'delivered',
  rejected: 'not passed on by SES',
  bounced: 'came back',
  complained: 'called unwanted',
}

/** A state as it stands before its time: "sent 5 January 2027, 14:00". */
export const stateWords: Readonly<Record<MailState, string>> = {
  sent: 'sent',
  skipped: 'not sent',
  held: 'held, it may or may not have gone out: phone',
  'under way': 'under way, not known yet whether it went',
  'to go': 'to go',
  'will not go': 'will not go',
  'waits for staff': 'waits until the session is marked, or the course resumed',
}

/** What a message is called: "Countdown, 3 left". */
export function nameOfMail({ kind, left }: Pick<MailLine, 'kind' | 'left'>): string {
  return kind === 'countdown' && left !== null ? `Countdown, ${left} left` : inWords(kind)
}
