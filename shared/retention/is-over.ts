import { caseloadRowOf, closedAt } from '../course/caseload-row.ts'
import type { WholeCourse } from '../course/course.ts'
import { type Instant, plus } from '../time/instant.ts'

/** How long a course is kept once it is closed, in days, and the time that it is. */
export interface Kept {
  readonly retentionDays: number
  readonly now: Instant
}

/**
 * Whether the time of a course is over: it closed so many days ago, and nothing is left to be done on it, such as a mail
 * that follows it up or is still to be settled. A course that runs, or rests, never is.
 */
export function isOver({ course, slots }: WholeCourse, { retentionDays, now }: Kept): boolean {
  const closed = closedAt(caseloadRowOf(course))
  if (closed === null || plus(closed, { days: retentionDays }) > now) return false
  return [course, ...slots].every(({ dueAt }) => dueAt === null)
}
