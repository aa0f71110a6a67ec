import type { Changed } from '../change/case.ts'
import { Preferences } from '../course/client.ts'
import { SlotTerms } from '../course/slot.ts'
import { CourseTerms, type LastUndo, type Undo, isOpen, undoneNow } from '../course/undo.ts'
import type { Situation } from '../message/message.ts'
import type { Instant } from '../time/instant.ts'

/** What was done: the course before it, and what it makes of it. */
interface Done {
  readonly before: Situation
  readonly changed: Changed
  readonly act: string
  readonly by: string
  readonly at: Instant
}

/**
 * How what was done can be taken back; null: not at all. An undo cannot be undone, nor can new zone rules: what was before
 * them has instants that hold no longer. A plain mark or confirmation leaves it possible to undo what was
 * done just before; a confirmation by the client, who gets to see no other way back, can be taken back as well.
 */
export function undoAfter(given: Done): LastUndo | null {
  const { before, changed, act, by, at } = given
  if (act === 'undo') return changed.course.undo
  if (act === 'undo-erase' || act === 'zone-rules') return null
  const last = before.course.undo
  if (last === null || !isOpen(last, at) || !isPlain(given)) return { ...undoOf(given), earlier: null }
  return act === 'confirm' && by === 'client' ? { ...undoOf(given), earlier: beneath(last, at) } : last
}

/** What staff's undo took back before a confirmation; null where that is nothing but a confirmation by the client. */
function beneath(last: LastUndo, at: Instant): Undo | null {
  const { earlier: _earlier, ...undo } = undoneNow(last, { by: 'staff', now: at }) ?? last
  return undo.by === 'client' && undo.act === 'confirm' ? null : undo
}

function isPlain({ before, changed, act }: Done): boolean {
  const was = before.slots.filter((slot) => !changed.slots.includes(slot))
  const isToCome = was.every(({ status }) => status === 'scheduled' || status === 'confirmed')
  return isToCome && (act === 'mark-attended' || act === 'confirm')
}

function undoOf({ before, changed, act, by, at }: Done): Undo {
  const replaced = before.slots.filter((slot) => !changed.slots.includes(slot))
  return {
    ...{ at, act, by, cause: changed.notice?.cause ?? null, notice: changed.notice?.number ?? null },
    course: CourseTerms.parse(before.course),
    client: changed.client === undefined ? null : Preferences.parse(before.client),
    slots: replaced.map((slot) => SlotTerms.parse(slot)),
    booked: changed.slots.filter(({ id }) => before.slots.every((slot) => slot.id !== id)).map(({ id }) => id),
  }
}
