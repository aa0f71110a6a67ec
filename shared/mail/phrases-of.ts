import type { Locale } from '../course/client.ts'
import type { Phrases } from './phrases.ts'
import { phrasesAr } from './phrases-ar.ts'
import { phrasesEn } from './phrases-en.ts'
import { phrasesEs } from './phrases-es.ts'

/** The locales whose frames are written: another is one more file and its line here. */
const written: Readonly<Partial<Record<Locale, Phrases>>> = { en: phrasesEn, es: phrasesEs, ar: phrasesAr }

/** The words of a locale's frames; English until the locale has its own. */
export function phrasesOf(locale: Locale): Phrases {
  return written[locale] ?? phrasesEn
}
