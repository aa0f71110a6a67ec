import { type Result, done } from '../course/refusal.ts'
import { toCome } from '../course/to-come.ts'
import { calledOff } from './book.ts'
import { type Case, type Changed, withSlots } from './case.ts'

/**
 * Lets a client go: what is to come is cancelled without a mail and gives its times up, the course is closed, and nothing
 * is sent from here on. What is known of the person stays until it can no longer be taken back.
 */
export function eraseCourse(given: Case): Result<Changed> {
  const { client, course, slots } = given.situation
  const coming = toCome({ slots, now: given.now })
  const cut = slots.filter((slot) => coming.includes(slot) || slot.status === 'paused')
  return done({
    course: { ...course, status: 'closed' },
    slots: withSlots(
      slots,
      cut.map((slot) => calledOff(given, slot)),
    ),
    client: { ...client, openCourse: null, erasedAt: given.now },
    notice: null,
    signals: [],
  })
}
