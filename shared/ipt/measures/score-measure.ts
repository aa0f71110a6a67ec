import { type Result, done, refuse } from '../../course/refusal.ts'
import type { Band, Measure } from './measure.ts'
import { type MeasureId, isMeasure, measures } from './measures.ts'

export interface MeasureScore {
  readonly form: MeasureId
  /** The answers as given, one an item. */
  readonly answers: readonly number[]
  readonly total: number
  readonly band: Band
  /** Whether the total is at caseness. */
  readonly isCase: boolean
}

/** The score of a measure that was answered in full; anything but one answer of 0 to 3 for each item is refused whole. */
export function scoreMeasure(form: string, answers: unknown): Result<MeasureScore> {
  if (!isMeasure(form)) return refuse('unknown-form', 'no measure with items has this name')
  const measure = measures[form]
  if (!Array.isArray(answers) || answers.length !== measure.items) {
    return refuse('bad-input', `${form} takes a list of ${measure.items} answers`)
  }
  const given: readonly number[] = Array.from<unknown>(answers).filter(isAnswer)
  if (given.length !== measure.items) return refuse('bad-input', `${form} takes whole numbers from 0 to 3`)
  const total = given.reduce((sum, answer) => sum + answer, 0)
  return done({ form, answers: given, total, band: bandOf(measure, total), isCase: total >= measure.caseness })
}

function isAnswer(answer: unknown): answer is number {
  return answer === 0 || answer === 1 || answer === 2 || answer === 3
}

function bandOf(measure: Measure, total: number): Band {
  const reached = measure.bands.findLast(({ from }) => from <= total)
  if (reached === undefined) throw new RangeError('a total lies in a band')
  return reached.band
}
