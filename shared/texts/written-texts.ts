import type { Locale } from '../course/client.ts'
import { ar } from './ar/index.ts'
import { en } from './en/index.ts'
import { es } from './es/index.ts'
import type { Texts } from './texts.ts'

/** A new locale is a folder and its line here. */
const catalogues: Readonly<Record<Locale, Texts>> = { en, es, ar }

/** The texts of a locale as they are written. A bundle has texts-beside.ts in this file's place. */
export function writtenTexts(locale: Locale): Texts {
  return catalogues[locale]
}
