import { formatNumber } from '../time/format.ts'

/** What Arabic says of a count by its six forms: of one and two the noun alone, of more the number and the noun. */
export interface CountForms {
  readonly zero: string
  readonly one: string
  readonly two: string
  readonly few: (count: string) => string
  readonly many: (count: string) => string
  readonly other: (count: string) => string
}

const rules = new Intl.PluralRules('ar')

/** A count in words: «موعدان», «3 مواعيد», «11 موعدًا». */
export function countedAr(count: number, forms: CountForms): string {
  const form = forms[rules.select(count)]
  return typeof form === 'string' ? form : form(formatNumber(count, 'ar'))
}
