import type { Locale } from '../../course/client.ts'
import { worksheetsEn } from './en/index.ts'
import type { WorksheetTexts } from './words.ts'

/** The locales whose worksheets are written: another is one more folder and its line here. */
const written: Readonly<Partial<Record<Locale, WorksheetTexts>>> = { en: worksheetsEn }

/** The words of a locale's worksheets; null until they are written. */
export function worksheetTextsOf(locale: Locale): WorksheetTexts | null {
  return written[locale] ?? null
}
