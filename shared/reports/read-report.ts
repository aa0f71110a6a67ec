import { type CaseloadRow, closedAt } from '../course/caseload-row.ts'
import type { TherapistId } from '../course/ids.ts'
import { unpackSlots } from '../course/packed-slots.ts'
import type { Store } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'
import { plusDays } from '../time/wall-time.ts'
import type { Period } from './period.ts'
import { type Report, reportOf } from './report.ts'
import type { ReportCourse } from './report-course.ts'

export interface ReportAsked {
  readonly period: Period
  /** Null: the whole clinic. */
  readonly therapist: TherapistId | null
  readonly now: Instant
}

/** A course that closed this long after its last session of a period is counted in it all the same: a year, its longest pause. */
const closedWithinDays = 400

/** The report of a clinic, or of one therapist's courses. */
export async function readReport(
  store: Pick<Store, 'listCaseload'>,
  { period, therapist, now }: ReportAsked,
): Promise<Report> {
  // Closed courses are listed by days of UTC, a day apart from the clinic's at most; those that closed later had sessions before.
  const closed = { from: plusDays(period.from, -1), to: plusDays(period.to, closedWithinDays) }
  const [open, over] = await Promise.all([
    store.listCaseload({ of: 'open', therapist }),
    store.listCaseload({ of: 'closed', ...closed }),
  ])
  const own = over.filter((row) => therapist === null || row.therapist === therapist)
  return reportOf([...open, ...own].map(reportCourseOf), { period, now })
}

/** What a report asks of a course, from its row. */
export function reportCourseOf(row: CaseloadRow): ReportCourse {
  const { listed, status, cutAt } = row
  const totals = Object.entries(listed.totals).map(([form, all]) => {
    return [form, all.map(([slot, total]) => ({ slot, total }))] as const
  })
  return {
    status,
    endedAt: closedAt(row),
    isCutShort: cutAt !== null,
    sessions: unpackSlots(listed.slots).map((slot, index) => ({ slot: index + 1, ...slot })),
    totals: Object.fromEntries(totals),
    answered: listed.answered,
  }
}
