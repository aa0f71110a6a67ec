import type { Locale } from '../course/client.ts'
import type { PagePhrases } from './page-phrases.ts'
import { pagePhrasesAr } from './page-phrases-ar.ts'
import { pagePhrasesEn } from './page-phrases-en.ts'
import { pagePhrasesEs } from './page-phrases-es.ts'

/** The locales whose pages are written: another is one more file and its line here. */
const written: Readonly<Partial<Record<Locale, PagePhrases>>> = {
  en: pagePhrasesEn,
  es: pagePhrasesEs,
  ar: pagePhrasesAr,
}

/** The words of a locale's pages; English until the locale has its own. */
export function pagePhrasesOf(locale: Locale): PagePhrases {
  return written[locale] ?? pagePhrasesEn
}
