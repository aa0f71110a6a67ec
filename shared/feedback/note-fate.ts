import { isOpen } from '../attend/attempt-in.ts'
import type { Entry, Ledger } from '../course/ledger.ts'
import type { Kept, Store } from '../store/store.ts'
import { sentAfter } from './sent-after.ts'
import type { Feedback } from './ses-event.ts'
import type { Taking } from './taking.ts'

/** What most events say, and what concerns nothing but the mail's own entry. */
const plain: ReadonlySet<Feedback['what']> = new Set(['sent', 'delivered', 'delayed'])

/**
 * Notes that a mail went or arrived of which we know that SES took it: reads the one item in whose ledger it stands, and writes that.
 * Null: there is more to it, and the whole course is to be read; nothing was written.
 */
export async function noteFate(store: Store, feedback: Feedback): Promise<Taking | null> {
  const { course, place, attempt } = feedback.tags
  if (place === undefined || !plain.has(feedback.what)) return null
  const kept = await store.readKept(course, place)
  const found = kept === null ? undefined : entryIn(kept.value.ledger, attempt)
  if (kept === null || found === undefined || isOpen(found.entry)) return null
  const sent = sentAfter(found.entry, feedback)
  if (sent === null) return 'known'
  return (await store.putKept(withEntry(kept, found.key, sent))) ? 'taken' : null
}

function entryIn(ledger: Ledger, attempt: string): { readonly key: string; readonly entry: Entry } | undefined {
  const found = Object.entries(ledger).find(([, entry]) => 'attempt' in entry && entry.attempt === attempt)
  return found && { key: found[0], entry: found[1] }
}

function withEntry(kept: Kept, key: string, entry: Entry): Kept {
  const ledger = { ...kept.value.ledger, [key]: entry }
  const version = kept.value.version + 1
  return kept.put === 'course'
    ? { put: 'course', value: { ...kept.value, ledger, version } }
    : { put: 'slot', value: { ...kept.value, ledger, version } }
}
