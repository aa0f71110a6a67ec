import type { Locale } from '../../course/client.ts'
import { gad7 } from './gad.ts'
import type { Measure, MeasureWords } from './measure.ts'
import { phq8, phq9 } from './phq.ts'

export const measureIds = ['phq-9', 'phq-8', 'gad-7'] as const
export type MeasureId = (typeof measureIds)[number]

/** The measures that a client may be shown and answer. */
export const measures: Readonly<Record<MeasureId, Measure>> = { 'phq-9': phq9, 'phq-8': phq8, 'gad-7': gad7 }

export function isMeasure(form: string): form is MeasureId {
  return Object.hasOwn(measures, form)
}

/** A measure's words in a locale; null where it has no official translation there, so that it is not shown. */
export function measureWords(form: MeasureId, locale: Locale): MeasureWords | null {
  return measures[form].translations[locale] ?? null
}

/** What a clinic asks in place of a measure: without a responsible clinician PHQ-8 for PHQ-9, whose ninth item needs one. */
export function measureFor(form: MeasureId, responsible: boolean): MeasureId {
  return form === 'phq-9' && !responsible ? 'phq-8' : form
}
