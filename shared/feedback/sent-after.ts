import { isOpen } from '../attend/attempt-in.ts'
import { type Entry, type Fate, fates } from '../course/ledger.ts'
import type { Feedback } from './ses-event.ts'

export type SentEntry = Extract<Entry, { state: 'sent' }>

/**
 * The entry of a mail after SES has told of it; null: it tells nothing new. What SES rejects or cannot render it has taken,
 * but sent to nobody: that settles no attempt whose answer was lost.
 */
export function sentAfter(entry: Entry, { what, messageId }: Feedback): SentEntry | null {
  const fate = what === 'sent' || what === 'not-rendered' ? null : what
  if (isOpen(entry) && what !== 'rejected' && what !== 'not-rendered') {
    const { attempts, attempt, at, to, subject, catalogue, told } = entry
    return { state: 'sent', attempts, attempt, at, to, subject, catalogue, told, messageId, fate }
  }
  if (entry.state !== 'sent' || weightOf(fate) <= weightOf(entry.fate)) return null
  return { ...entry, fate }
}

/**
 * Whether the entry says already that the address takes no mail: the client was stopped when that was first told. Staff may
 * have set the same address anew since, and an event that comes once more must not stop it again.
 */
export function isToldAgain(entry: Entry, feedback: Feedback): boolean {
  const stops = feedback.what === 'bounced' || feedback.what === 'complained'
  return stops && entry.state === 'sent' && sentAfter(entry, feedback) === null
}

/** A later event of lesser weight leaves what a weightier one told, so that their order does not matter. */
function weightOf(fate: Fate | null): number {
  return fate === null ? -1 : fates.indexOf(fate)
}
