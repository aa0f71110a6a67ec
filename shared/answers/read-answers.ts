import type { Clinic } from '../config/clinic.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import { isMeasure, measureFor } from '../ipt/measures/measures.ts'
import { scoreMeasure } from '../ipt/measures/score-measure.ts'
import { type OwnForms, parseDraft, parseWorksheet } from '../ipt/worksheets/parse-worksheet.ts'
import type { Answered } from '../store/items.ts'

/** Answers as they are kept. */
export type ReadAnswers = Pick<Answered, 'answers' | 'total'>

/** What somebody answered to a measure (a list) or wrote on a worksheet (an object), as it came. */
export interface WrittenAnswers {
  readonly form: string
  readonly answers: unknown
  /** False for a draft, which a worksheet may be while it is being written. */
  readonly settled: boolean
}

/** Reads what was answered, as the clinic asks it. Half of a measure has no score: there are no drafts of measures. */
export function readAnswers(clinic: Clinic, { form, answers, settled }: WrittenAnswers): Result<ReadAnswers> {
  if (!isMeasure(form)) {
    const sheet = (settled ? parseWorksheet : parseDraft)(form, answers, ownFormsOf(clinic))
    return sheet.ok ? done({ answers: sheet.value.values, total: null }) : sheet
  }
  const asked = measureFor(form, clinic.clinician !== null)
  if (asked !== form) return refuse('unknown-form', `the clinic names no responsible clinician, so it asks ${asked}`)
  if (!settled) return refuse('bad-input', 'a measure is answered whole, not as a draft')
  const scored = scoreMeasure(form, answers)
  return scored.ok ? done({ answers: [...scored.value.answers], total: scored.value.total }) : scored
}

/** What is kept where everything was taken back. */
export function noAnswers(form: string): ReadAnswers {
  return { answers: isMeasure(form) ? [] : {}, total: null }
}

/** Whether nothing is written there: what was, has been taken back or emptied. */
export function isEmpty({ answers }: ReadAnswers): boolean {
  return Object.keys(answers).length === 0
}

/** The fields of the clinic's own worksheets. */
export function ownFormsOf({ protocol }: Clinic): OwnForms {
  return Object.fromEntries(
    protocol.extra.flatMap(({ key, worksheet }) => (worksheet === null ? [] : [[key, worksheet.fields]])),
  )
}
