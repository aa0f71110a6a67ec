import type { Locale } from '../../course/client.ts'
import { worksheetsAr } from './ar/index.ts'
import { worksheetsEn } from './en/index.ts'
import { worksheetsEs } from './es/index.ts'
import type { WorksheetTexts } from './words.ts'

/** Another locale is one more folder and its line here. */
const written: Readonly<Record<Locale, WorksheetTexts>> = { en: worksheetsEn, es: worksheetsEs, ar: worksheetsAr }

/** The words of a locale's worksheets. */
export function worksheetTextsOf(locale: Locale): WorksheetTexts {
  return written[locale]
}
