import type { Report } from './report.ts'
import type { Share } from './share.ts'

/** One figure of a report; `of` and `unknown` are null for a plain count. */
export interface ReportRow {
  readonly section: 'sessions' | 'prompts' | 'courses' | 'outcomes'
  readonly figure: string
  readonly count: number
  readonly of: number | null
  readonly unknown: number | null
}

/** A report as a table, one figure a row, in the order in which the page shows them. */
export function reportRows({ attendance, completed, running, outcomes }: Report): readonly ReportRow[] {
  const { prompts } = attendance
  return [
    plain('sessions', 'attended', attendance.attended),
    plain('sessions', 'missed', attendance.missed),
    plain('sessions', 'cancelled late', attendance.cancelledLate),
    plain('sessions', 'cancelled in time', attendance.cancelled),
    plain('sessions', 'not marked yet', attendance.unmarked),
    share('sessions', 'attended, of those not called off in time', attendance.share),
    share('prompts', 'answered, of those sent', prompts.answered),
    plain('prompts', 'skipped', prompts.skipped),
    plain('prompts', 'held', prompts.held),
    plain('courses', 'running', running),
    share('courses', 'completed, of those that ended', completed),
    share('outcomes', 'recovery (both measures)', outcomes.recovered),
    share('outcomes', 'reliable improvement (both measures)', outcomes.improved),
    ...outcomes.measures.flatMap(({ form, recovered, improved, worse }) => [
      share('outcomes', `${form}: recovered`, recovered),
      share('outcomes', `${form}: reliable improvement`, improved),
      share('outcomes', `${form}: reliably worse`, worse),
    ]),
  ]
}

function plain(section: ReportRow['section'], figure: string, count: number): ReportRow {
  return { section, figure, count, of: null, unknown: null }
}

function share(section: ReportRow['section'], figure: string, { count, of, unknown }: Share): ReportRow {
  return { section, figure, count, of, unknown }
}
