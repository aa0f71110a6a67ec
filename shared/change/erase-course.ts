import type { Client } from '../course/client.ts'
import type { Course } from '../course/course.ts'
import type { Entry, Ledger } from '../course/ledger.ts'
import { type Result, done } from '../course/refusal.ts'
import type { Slot } from '../course/slot.ts'
import { toCome } from '../course/to-come.ts'
import { calledOff } from './book.ts'
import type { Case, Changed } from './case.ts'

/**
 * Forgets the person: what is to come is cancelled without a mail and gives its times up, and nothing that is left of the
 * course tells who took it or what it was about. What was sent when, and what was not, stays by ids.
 */
export function eraseCourse(given: Case): Result<Changed> {
  const { client, course, slots } = given.situation
  const coming = toCome({ slots, now: given.now })
  return done({
    course: { ...bareCourse(course), status: 'closed' },
    slots: slots.map((slot) =>
      bareSlot(coming.includes(slot) || slot.status === 'paused' ? calledOff(given, slot) : slot),
    ),
    client: tombstone(client, given.now),
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
    ...{
      name: '',
      email: '',
      sharedAddress: false,
      pin: null,
      consentedOn: null,
      softBounces: [],
      openCourse: null,
      erasedAt: now,
    },
  }
}

/** A course that no longer tells what it was about; what could put that back is gone as well. */
export function bareCourse(course: Course): Course {
  const about = { area: null, secondArea: null, indication: null, measures: [], undo: null }
  return { ...course, ...about, ledger: withoutPerson(course.ledger) }
}

/** A slot that no longer tells what its client worked on and wished for. */
export function bareSlot(slot: Slot): Slot {
  return { ...slot, technique: null, request: null, ledger: withoutPerson(slot.ledger) }
}

/** A ledger that no longer tells to whom, and about what, the mails were. */
function withoutPerson(ledger: Ledger): Ledger {
  return Object.fromEntries(Object.entries(ledger).map(([key, entry]) => [key, bareEntry(entry)]))
}

function bareEntry(entry: Entry): Entry {
  if (!('told' in entry) || entry.told === null) return entry
  const told = { ...entry.told, area: null, technique: null }
  return 'to' in entry ? { ...entry, told, to: '' } : { ...entry, told }
}
