import type { Slot } from '../course/slot.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import type { Situation } from '../message/message.ts'
import type { Instant } from '../time/instant.ts'

/** Notes that the client means to come to a session that has not begun. */
export function confirmSlot({ course, slots }: Situation, id: number, now: Instant): Result<Slot> {
  const slot = slots.find((one) => one.id === id)
  if (slot === undefined) return refuse('unknown-slot', `the course has slots 1 to ${course.slots}`)
  if (course.status === 'closed') return refuse('course-closed', 'the course is closed')
  if (slot.startsAt <= now) return refuse('slot-already-started', `slot ${id} started at ${slot.startsAt}`)
  if (slot.status !== 'scheduled' && slot.status !== 'confirmed')
    return refuse('not-allowed', `slot ${id} is ${slot.status}`)
  return done({ ...slot, status: 'confirmed' })
}
