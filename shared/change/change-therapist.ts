import { isOpenStep } from '../course/cadence.ts'
import type { TherapistId } from '../course/ids.ts'
import { therapistOf } from '../course/opening.ts'
import type { Notice } from '../course/notice.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import type { Slot } from '../course/slot.ts'
import { toCome } from '../course/to-come.ts'
import { type Placed, bookingOf, conflictsOf, nextRevision, placed, refuseTaken, takenOf } from './book.ts'
import { type Case, type Changed, type Refused, refuseClosed, withSlots } from './case.ts'
import { noticeOfCourse, noticeOfSlots } from './give-notice.ts'

/** Gives the rest of a course to another therapist, at the same times. Null: they have it already. */
export function changeTherapist(given: Case, to: TherapistId): Result<Changed | null> {
  const { clinic, course, slots } = given.situation
  const closed = refuseClosed(given)
  if (closed !== null) return closed
  if (therapistOf(clinic, to) === null) {
    return refuse('unknown-therapist', `${to} is none of ${clinic.therapists.map(({ id }) => id).join(', ')}`)
  }
  const coming = toCome({ slots, now: given.now }).filter(({ therapist }) => therapist !== to)
  if (course.therapist === to && coming.length === 0) return done(null)
  const conflict = refuseConflicts(given, to, coming)
  if (conflict !== null) return conflict
  const paused = slots.filter(({ status }) => status === 'paused')
  const handed = [...coming, ...paused].map((slot) => ({ ...nextRevision(given.situation, slot), therapist: to }))
  return done({
    course: { ...course, therapist: to },
    slots: withSlots(slots, handed),
    notice: coming.length === 0 ? noticeAtRest(given, paused) : noticeOfSlots(given, handed, 'therapist'),
    signals: [],
  })
}

/** Sessions that are on hold have no time that could be named. */
function noticeAtRest(given: Case, paused: readonly Slot[]): Notice | null {
  if (paused.length === 0) return null
  const touched = paused.map(({ id }) => ({ slot: id, from: null, to: null }))
  return noticeOfCourse(given, { kind: 'change', cause: 'therapist', touched })
}

/** Every time at which the other therapist cannot see the client. */
function refuseConflicts(given: Case, therapist: TherapistId, coming: readonly Slot[]): Refused | null {
  const all = placed(coming)
  const isOpen = (step: Placed): boolean => isOpenStep({ ...bookingOf(given), therapist, minutes: step.minutes }, step)
  const closed = all.filter((step) => !isOpen(step))
  if (closed.length === 0) return refuseTaken(given, all, { therapist, givenUp: [] })
  const taken = takenOf(given, all, { therapist, givenUp: [] }).filter(isOpen)
  const times = closed.map(({ wall }) => wall).join(', ')
  const besides = taken.length === 0 ? '' : `; booked already on ${taken.map(({ wall }) => wall).join(', ')}`
  return refuse('outside-hours', `outside ${therapist}'s hours, or in a closure or leave: ${times}${besides}`, {
    conflicts: [
      ...conflictsOf(given, all, { these: closed, therapist, why: 'closed' }),
      ...conflictsOf(given, all, { these: taken, therapist, why: 'taken' }),
    ],
  })
}
