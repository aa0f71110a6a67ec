import type { Instant } from '../time/instant.ts'
import { type Attendance, attendanceOf } from './attendance.ts'
import { type Outcomes, outcomesOf } from './outcomes.ts'
import { type Period, isIn } from './period.ts'
import type { ReportCourse } from './report-course.ts'
import { type Share, shareOf } from './share.ts'

/** How a clinic, or one therapist, did in a period. */
export interface Report {
  readonly attendance: Attendance
  /** Courses that ended in the period with all sessions that were agreed on, of those that ended. */
  readonly completed: Share
  /** Courses that have not ended. */
  readonly running: number
  /** Of the courses that ended in the period. */
  readonly outcomes: Outcomes
}

/** Every figure comes with what it is of; nothing is guessed for what is not known. */
export function reportOf(
  courses: readonly ReportCourse[],
  { period, now }: { readonly period: Period; readonly now: Instant },
): Report {
  const ended = courses.filter(({ endedAt }) => endedAt !== null && isIn(endedAt, period))
  return {
    attendance: attendanceOf(courses, period, now),
    completed: shareOf(ended.map(({ isCutShort }) => !isCutShort)),
    running: courses.filter(({ status }) => status !== 'closed').length,
    outcomes: outcomesOf(ended),
  }
}
