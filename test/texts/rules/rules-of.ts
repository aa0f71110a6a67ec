import type { Locale } from '../../../shared/course/client.ts'
import type { CatalogueRules } from './catalogue-rules.ts'
import { rulesAr } from './ar.ts'
import { rulesEn } from './en.ts'
import { rulesEs } from './es.ts'

/** A locale whose catalogue is registered needs its rules here. */
const written: Readonly<Partial<Record<Locale, CatalogueRules>>> = { en: rulesEn, es: rulesEs, ar: rulesAr }

export function rulesOf(locale: Locale): CatalogueRules {
  const rules = written[locale]
  if (rules === undefined) throw new TypeError(`the texts of ${locale} have no rules to be held to`)
  return rules
}
