import { type Result, done, refuse } from '../../course/refusal.ts'
import type { Slot } from '../../course/slot.ts'
import type { Visit } from './visit.ts'

/** The slot that a page's path names second: `time/8`. */
export function slotOfVisit({ path, state: { course, slots } }: Visit): Result<Slot> {
  const id = slotNamed(path.split('/')[1])
  const slot = slots.find((one) => one.id === id)
  return slot === undefined ? refuse('unknown-slot', `the course has slots 1 to ${course.slots}`) : done(slot)
}

/** The number of a slot as a path or a field names it; null where it names none. */
export function slotNamed(text: string | undefined): number | null {
  return /^[1-9]\d?$/.test(text ?? '') ? Number(text) : null
}

/** Whether an appointment is still to come, so that something can be done about it. */
export function isToCome({ status, startsAt }: Slot, { now }: Visit): boolean {
  return (status === 'scheduled' || status === 'confirmed') && startsAt > now
}
