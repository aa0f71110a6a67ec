import type { Changed } from '../change/case.ts'
import { Preferences } from '../course/client.ts'
import { SlotTerms } from '../course/slot.ts'
import { CourseTerms, type Undo, undoTime } from '../course/undo.ts'
import type { Situation } from '../message/message.ts'
import { type Instant, plus } from '../time/instant.ts'

/** What was done: the course before it, and what it makes of it. */
interface Done {
  readonly before: Situation
  readonly changed: Changed
  readonly act: string
  readonly at: Instant
}

/**
 * How what was done can be taken back; null: not at all. An undo or an erasure cannot be undone, nor can new zone rules:
 * what was before them has instants that hold no longer. A plain mark or confirmation leaves it possible to undo what was
 * done just before.
 */
export function undoAfter(given: Done): Undo | null {
  const { before, act, at } = given
  if (act === 'undo' || act === 'erase' || act === 'zone-rules') return null
  const earlier = before.course.undo
  const isOpen = earlier !== null && plus(earlier.at, undoTime) >= at
  return isOpen && isPlain(given) ? earlier : undoOf(given)
}

function isPlain({ before, changed, act }: Done): boolean {
  const was = before.slots.filter((slot) => !changed.slots.includes(slot))
  const isOpen = was.every(({ status }) => status === 'scheduled' || status === 'confirmed')
  return isOpen && (act === 'mark-attended' || act === 'confirm')
}

function undoOf({ before, changed, act, at }: Done): Undo {
  const replaced = before.slots.filter((slot) => !changed.slots.includes(slot))
  return {
    ...{ at, act, cause: changed.notice?.cause ?? null, notice: changed.notice?.number ?? null },
    course: CourseTerms.parse(before.course),
    client: changed.client === undefined ? null : Preferences.parse(before.client),
    slots: replaced.map((slot) => SlotTerms.parse(slot)),
    booked: changed.slots.filter(({ id }) => before.slots.every((slot) => slot.id !== id)).map(({ id }) => id),
  }
}
