import type { TotalAt } from '../../../answers/totals-of.ts'
import { reliableChange } from '../../../ipt/measures/change.ts'
import type { Band } from '../../../ipt/measures/measure.ts'
import { type MeasureId, measureIds, measures } from '../../../ipt/measures/measures.ts'

/** A total with what it means. */
export interface ReadTotal extends TotalAt {
  readonly band: Band
  readonly isCase: boolean
}

/** How one measure went in a course. */
export interface MeasureCase {
  readonly form: MeasureId
  readonly highest: number
  readonly totals: readonly ReadTotal[]
}

export const measureNames: Readonly<Record<MeasureId, string>> = {
  'phq-9': 'PHQ-9',
  'phq-8': 'PHQ-8',
  'gad-7': 'GAD-7',
}

/** The measures that were answered at least once. */
export function measureCasesOf(totals: Readonly<Record<string, readonly TotalAt[]>>): readonly MeasureCase[] {
  return measureIds.flatMap((form) => {
    const all = totals[form] ?? []
    const { caseness, items } = measures[form]
    if (all.length === 0) return []
    return [
      {
        ...{ form, highest: items * 3 },
        totals: all.map((one) => ({ ...one, band: bandOf(form, one.total), isCase: one.total >= caseness })),
      },
    ]
  })
}

/** A band in words: "moderately severe". */
export function inBand(band: Band): string {
  return band.replaceAll('-', ' ')
}

function bandOf(form: MeasureId, total: number): Band {
  return measures[form].bands.findLast(({ from }) => from <= total)?.band ?? 'minimal'
}

/** From the first total to the last, in sentences: by how much, whether that is reliable, and what became of caseness. */
export function tellChange({ form, totals }: MeasureCase): string {
  const [first] = totals
  const last = totals.at(-1)
  if (first === undefined || last === undefined) return ''
  if (first === last) return `Answered once: ${first.total}, ${inBand(first.band)}. ${caseWords(form, first, null)}`
  const by = Math.abs(first.total - last.total)
  const way = last.total < first.total ? `fell by ${by}` : last.total > first.total ? `rose by ${by}` : 'did not change'
  return `From ${first.total} to ${last.total}: it ${way}. ${reliableWords(form, first, last)} ${caseWords(form, first, last)}`
}

function reliableWords(form: MeasureId, first: ReadTotal, last: ReadTotal): string {
  const points = measures[form].reliableChange
  const change = reliableChange(form, first.total, last.total)
  switch (change) {
    case null:
      return `From which change on it is reliable is not published for ${measureNames[form]}.`
    case 'fell':
      return `That is a reliable improvement (${points} points or more).`
    case 'rose':
      return `That is a reliable deterioration (${points} points or more).`
    case 'neither':
      return `That is no reliable change (less than ${points} points).`
    default:
      return change satisfies never
  }
}

function caseWords(form: MeasureId, first: ReadTotal, last: ReadTotal | null): string {
  const at = `at caseness (${measures[form].caseness} or more)`
  if (last === null) return `It is ${first.isCase ? '' : 'not '}${at}.`
  if (first.isCase) return last.isCase ? `It was ${at} first and last.` : `It was ${at} first, and is below it now.`
  return last.isCase ? `It was not ${at} first, and is now.` : `It was not ${at} first nor last.`
}
