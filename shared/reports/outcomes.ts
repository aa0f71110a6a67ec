import { type Totals, recovery, reliableChange, reliableImprovement } from '../ipt/measures/change.ts'
import { type MeasureId, measures, measureIds } from '../ipt/measures/measures.ts'
import type { ReportCourse } from './report-course.ts'
import { type Share, shareOf } from './share.ts'

/** What one measure says of courses that ended. */
export interface MeasureOutcome {
  readonly form: MeasureId
  /** At caseness at the first time and below it at the last, of those at caseness at the first. */
  readonly recovered: Share
  /** Fell by the reliable change between the first time and the last. */
  readonly improved: Share
  /** Rose by it. */
  readonly worse: Share
}

/** What the measures say of courses that ended; who was not measured at both ends is not known, and told as such. */
export interface Outcomes {
  /** By both measures together. @see the definitions of NHS Talking Therapies (NCT05134103) */
  readonly recovered: Share
  readonly improved: Share
  readonly measures: readonly MeasureOutcome[]
}

/** The outcomes of courses, all of which ended; a measure that nobody answered is left out. */
export function outcomesOf(ended: readonly ReportCourse[]): Outcomes {
  const both = ended.map(bothEnds)
  const used = measureIds.filter((form) => ended.some(({ totals }) => (totals[form] ?? []).length > 0))
  return {
    // Who was not at caseness cannot recover, and is no part of the share.
    recovered: shareOf(
      both.flatMap((ends) => (ends === null ? [null] : isCase(ends.first) ? [recovery(ends.first, ends.last)] : [])),
    ),
    improved: shareOf(both.map((ends) => (ends === null ? null : reliableImprovement(ends.first, ends.last)))),
    measures: used.map((form) => outcomeOf(form, ended)),
  }
}

export interface Ends<Of> {
  readonly first: Of
  readonly last: Of
}

function outcomeOf(form: MeasureId, ended: readonly ReportCourse[]): MeasureOutcome {
  const { caseness } = measures[form]
  const all = ended.map(({ totals }) => endsOf((totals[form] ?? []).map(({ total }) => total)))
  const changes = all.map((ends) => (ends === null ? null : reliableChange(form, ends.first, ends.last)))
  const share = (of: 'fell' | 'rose'): Share =>
    shareOf(changes.map((change) => (change === null ? null : change === of)))
  return {
    form,
    recovered: shareOf(
      all.flatMap((ends) => (ends === null ? [null] : ends.first >= caseness ? [ends.last < caseness] : [])),
    ),
    improved: share('fell'),
    worse: share('rose'),
  }
}

/** The first and the last session for which both measures were answered; null where there are no two. */
export function bothEnds({ totals }: Pick<ReportCourse, 'totals'>): Ends<Totals> | null {
  const gad = new Map((totals['gad-7'] ?? []).map(({ slot, total }) => [slot, total]))
  const times = (totals['phq-9'] ?? []).flatMap(({ slot, total }) => {
    const other = gad.get(slot)
    return other === undefined ? [] : [{ 'phq-9': total, 'gad-7': other }]
  })
  return endsOf(times)
}

function endsOf<Of>(times: readonly Of[]): Ends<Of> | null {
  const [first] = times
  const last = times.at(-1)
  return first === undefined || last === undefined || times.length < 2 ? null : { first, last }
}

export function isCase(totals: Totals): boolean {
  return totals['phq-9'] >= measures['phq-9'].caseness || totals['gad-7'] >= measures['gad-7'].caseness
}
