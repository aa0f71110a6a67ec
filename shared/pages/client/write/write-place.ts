import { formsOf } from '../../../answers/forms-of.ts'
import type { Clinic } from '../../../config/clinic.ts'
import type { Locale } from '../../../course/client.ts'
import { type Result, done, refuse } from '../../../course/refusal.ts'
import type { Slot } from '../../../course/slot.ts'
import type { MeasureWords } from '../../../ipt/measures/measure.ts'
import { isMeasure, measureWords } from '../../../ipt/measures/measures.ts'
import { type Sheet, sheetOf } from '../../../ipt/worksheets/sheet.ts'
import { worksheetTextsOf } from '../../../ipt/worksheets/texts-of.ts'
import { extraTexts } from '../../../texts/extra-texts.ts'
import { slotOfVisit } from '../slot-of-visit.ts'
import type { Visit } from '../visit.ts'
import { partsOf } from './field-names.ts'

/** A form in the client's locale. */
export type ShownForm =
  | { readonly kind: 'measure'; readonly form: string; readonly measure: MeasureWords }
  | { readonly kind: 'sheet'; readonly form: string; readonly sheet: Sheet }

/** What a page's path names: `write/8/3` the third form for slot 8, `write/8/3/2` the second part of its rows. */
export interface WritePlace {
  readonly slot: Slot
  /** The form's number in addresses, counted from 1. */
  readonly number: number
  readonly shown: ShownForm
  readonly part: number
}

export function writePlaceOf(visit: Visit): Result<WritePlace> {
  const [, , number = '', part = '1'] = visit.path.split('/')
  const slot = slotOfVisit(visit)
  if (!slot.ok) return slot
  const { clinic } = visit.deps
  const form = formsOf(clinic)[Number(number) - 1]
  const shown = form === undefined ? null : shownForm(form, clinic, visit.state.client.locale)
  if (shown === null || Number(part) > partsOfForm(shown)) return refuse('unknown-form', 'no form has this number')
  return done({ slot: slot.value, number: Number(number), shown, part: Number(part) })
}

/** A form as a locale's clients see it; null where it has no words for them: a measure only in its official translation. */
export function shownForm(form: string, clinic: Clinic, locale: Locale): ShownForm | null {
  if (isMeasure(form)) {
    const measure = measureWords(form, locale)
    return measure === null ? null : { kind: 'measure', form, measure }
  }
  const own = extraTexts(clinic.protocol.extra, locale).flatMap(({ worksheet }) => worksheet ?? [])
  const sheet = sheetOf(form, worksheetTextsOf(locale), own)
  return sheet === null ? null : { kind: 'sheet', form, sheet }
}

/** The path of a form's page below the link. */
export function writePath({ slot, number }: Pick<WritePlace, 'slot' | 'number'>, part = 1): string {
  return `write/${slot.id}/${number}${part === 1 ? '' : `/${part}`}`
}

function partsOfForm(shown: ShownForm): number {
  return shown.kind === 'sheet' ? partsOf(shown.sheet.fields) : 1
}
