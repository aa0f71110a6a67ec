import { change, noticeOf, nothing, raised, refuse, refuseAll, withSlots, type Acted, type Acting } from './acting.ts'
import { isFree, isOpen } from './booking.ts'
import { futureIn } from './course-state.ts'
import type { SlotState } from './facts.ts'

/** The same times with another therapist: each of them must be open and free there. */
export function changeTherapist(acting: Acting, therapist: string): Acted {
  const { at, course, state, clinic, courses, wasRefused } = acting
  if (!clinic.therapists.some(({ id }) => id === therapist)) return refuse('unknown-therapist')
  if (therapist === state.therapist) return nothing
  const future = futureIn(state, at)
  const toMeet = future.filter(({ life }) => life === 'booked')
  const wrong = [
    ...(toMeet.every((slot) => isOpen(slot, therapist, clinic)) ? [] : ['outside-hours']),
    ...(toMeet.every((slot) => isFree(slot, therapist, { courses: courses.values() })) ? [] : ['slot-taken']),
  ]
  if (wrong.length > 0) return refuseAll(...wrong)
  if (future.length === 0 && wasRefused(['not-allowed', 'slot-already-started'])) return refuse('not-allowed')
  const slots = future.map((slot): SlotState => ({
    ...slot,
    therapist,
    revisions: raised(slot.revisions),
    era: course.versions.length + 1,
  }))
  const notice = noticeOf(acting, {
    ...({ kinds: ['change'], cause: 'therapist' } as const),
    // A paused slot has no start that its mail could bear: the mail is about the course.
    level: slots.length === 1 && toMeet.length === 1 ? 'slot' : 'course',
    slots: slots.map(({ slot }) => slot),
    starts: toMeet.map(({ startsAt }) => startsAt),
    // Of a paused course no time is to be told: that it is told of the change at all is let by.
    optional: toMeet.length === 0,
  })
  return change({ ...withSlots(state, slots), therapist }, notice)
}
