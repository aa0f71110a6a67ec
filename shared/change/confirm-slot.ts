import { type Result, done } from '../course/refusal.ts'
import { type Case, type Changed, refuseClosed, slotToCome, withSlots } from './case.ts'

/** Notes that the client means to come to a session that has not begun. Null: that is known. */
export function confirmSlot(given: Case, id: number): Result<Changed | null> {
  const { course, slots } = given.situation
  const closed = refuseClosed(given)
  if (closed !== null) return closed
  const found = slotToCome(given, id)
  if (!found.ok) return found
  if (found.value.status === 'confirmed') return done(null)
  return done({ course, slots: withSlots(slots, [{ ...found.value, status: 'confirmed' }]), notice: null, signals: [] })
}
