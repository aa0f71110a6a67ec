import type { Course } from '../course/course.ts'
import type { Entry, Ledger, Told } from '../course/ledger.ts'
import type { Slot } from '../course/slot.ts'

/** A course that no longer tells what it was about; what could put that back is gone as well. */
export function bareCourse(course: Course): Course {
  const about = { area: null, secondArea: null, indication: null, measures: [], undo: null }
  const listed = { ...course.listed, name: null, answered: [], totals: {} }
  return { ...course, ...about, listed, ledger: withoutPerson(course.ledger) }
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
  const told = bareTold(entry.told)
  return 'to' in entry ? { ...entry, told, to: '' } : { ...entry, told }
}

/** The keys of texts name what they are about. */
function bareTold(told: Told): Told {
  return { ...told, area: null, technique: null, text: null, carriedText: null, beside: [] }
}
