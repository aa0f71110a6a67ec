import type { WholeCourse } from '../course/course.ts'
import type { Instant } from '../time/instant.ts'

/** When a course last changed, by what it says of itself: the same at any time until it changes again. */
export function lastChange({ course, slots }: WholeCourse): Instant {
  const ofSlots = slots.flatMap(({ since, cancelledAt, missedMarks }) => [
    since,
    cancelledAt,
    ...missedMarks.flatMap(({ at, restoredAt }) => [at, restoredAt]),
  ])
  const all = [course.endedAt, ...course.notices.map(({ at }) => at), ...ofSlots]
  return all.reduce<Instant>((last, at) => (at !== null && at > last ? at : last), course.enrolledAt)
}
