import type { Client } from '../course/client.ts'
import type { Entry, Ledger } from '../course/ledger.ts'
import { type Result, done } from '../course/refusal.ts'
import { numberOf } from '../course/session-number.ts'
import type { Slot } from '../course/slot.ts'
import { toCome } from '../course/to-come.ts'
import type { Case, Changed } from './case.ts'

/**
 * Forgets the person: what is to come is cancelled without a mail and gives its times up, and nothing that is left of the
 * course tells who took it or what it was about. What was sent when, and what was not, stays by ids.
 */
export function eraseCourse({ situation, now }: Case): Result<Changed> {
  const { client, course, slots } = situation
  const coming = toCome({ slots, now })
  const erased = slots.map((slot): Slot => {
    const bare = { ...slot, technique: null, request: null, ledger: withoutPerson(slot.ledger) }
    if (!coming.includes(slot) && slot.status !== 'paused') return bare
    const numberedAs = slot.numberedAs ?? numberOf(situation, slot.id)
    return { ...bare, status: 'cancelled', counts: false, cancelledAt: now, numberedAs }
  })
  return done({
    course: {
      ...course,
      ...{ status: 'closed', area: null, secondArea: null, indication: null, measures: [] },
      ledger: withoutPerson(course.ledger),
    },
    slots: erased,
    client: tombstone(client, now),
    notice: null,
    signals: [],
  })
}

/**
 * What stays of a client who was erased: the id, that there were courses, and since when nothing more is known. The zone
 * stays too, by which it is told when what was not sent would have been due; it is no one person's.
 */
function tombstone(client: Client, now: Case['now']): Client {
  return {
    ...client,
    ...{ name: '', email: '', consentedOn: null, softBounces: [], openCourse: null, erasedAt: now },
  }
}

/** A ledger that no longer tells to whom, and about what, the mails were. */
export function withoutPerson(ledger: Ledger): Ledger {
  return Object.fromEntries(Object.entries(ledger).map(([key, entry]) => [key, bareEntry(entry)]))
}

function bareEntry(entry: Entry): Entry {
  if (!('told' in entry) || entry.told === null) return entry
  const told = { ...entry.told, area: null, technique: null }
  return 'to' in entry ? { ...entry, told, to: '' } : { ...entry, told }
}
