import type { Entry, Ledger } from '../course/ledger.ts'
import type { Place } from '../message/message.ts'
import type { CourseState } from '../store/store.ts'

/** A message's entry that bears an attempt, and where it stands. */
export interface AttemptFound {
  readonly place: Place
  readonly key: string
  readonly entry: Entry
}

/** An entry whose attempt has no outcome yet. */
export type OpenEntry = Extract<Entry, { state: 'claimed' | 'unknown' }>

export function isOpen(entry: Entry): entry is OpenEntry {
  return entry.state === 'claimed' || entry.state === 'unknown'
}

/** Finds the message that an attempt belongs to; null where the ledger knows of none, or of a newer one only. */
export function attemptIn({ course, slots }: CourseState, attempt: string): AttemptFound | null {
  const places: readonly { place: Place; ledger: Ledger }[] = [
    { place: 'course', ledger: course.ledger },
    ...slots.map(({ id, ledger }) => ({ place: id, ledger })),
  ]
  for (const { place, ledger } of places) {
    for (const [key, entry] of Object.entries(ledger)) {
      if ('attempt' in entry && entry.attempt === attempt) return { place, key, entry }
    }
  }
  return null
}
