import type { Instant } from '../time/instant.ts'
import { type Period, isIn } from './period.ts'
import type { ReportCourse, ReportSession } from './report-course.ts'
import { type Share, shareOf } from './share.ts'

/** What became of the sessions whose time was in the period and is over. */
export interface Attendance {
  readonly attended: number
  readonly missed: number
  readonly cancelledLate: number
  readonly cancelled: number
  /** Nobody has said yet whether they took place. */
  readonly unmarked: number
  /** Attended ones of those that were not called off in time. */
  readonly share: Share
  /** Sessions with a prompt that was sent, and those of them for which the client wrote something. */
  readonly prompts: { readonly answered: Share; readonly skipped: number; readonly held: number }
}

/** Counts sessions by their own time; a session that is put off is counted where it was held. */
export function attendanceOf(courses: readonly ReportCourse[], period: Period, now: Instant): Attendance {
  const sessions = courses.flatMap((course) =>
    course.sessions
      .filter(({ startsAt, status }) => isIn(startsAt, period) && startsAt <= now && status !== 'paused')
      .map((session) => ({ ...session, isAnswered: course.answered.includes(session.slot) })),
  )
  const count = (is: (session: ReportSession) => boolean): number => sessions.filter(is).length
  const held = sessions.filter(({ status }) => status === 'attended' || status === 'missed')
  return {
    attended: count(({ status }) => status === 'attended'),
    missed: count(({ status }) => status === 'missed'),
    cancelledLate: count(({ status, isLate }) => status === 'cancelled' && isLate),
    cancelled: count(({ status, isLate }) => status === 'cancelled' && !isLate),
    unmarked: count(isUnmarked),
    share: shareOf(
      sessions
        .filter(({ status, isLate }) => status !== 'cancelled' || isLate)
        .map((session) => (isUnmarked(session) ? null : session.status === 'attended')),
    ),
    prompts: {
      answered: shareOf(held.filter(({ prompt }) => prompt === 'sent').map(({ isAnswered }) => isAnswered)),
      skipped: held.filter(({ prompt }) => prompt === 'skipped').length,
      held: held.filter(({ prompt }) => prompt === 'held').length,
    },
  }
}

function isUnmarked({ status }: ReportSession): boolean {
  return status === 'scheduled' || status === 'confirmed'
}
