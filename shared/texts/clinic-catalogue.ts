import type { Locale } from '../course/client.ts'
import { textsOf } from './catalogue.ts'
import { type OwnWords, withOwnWords } from './own-words.ts'
import type { Texts } from './texts.ts'

/** What of a clinic says how its texts read. */
export interface ClinicWords {
  readonly texts: Readonly<Partial<Record<Locale, OwnWords>>>
}

const made = new WeakMap<ClinicWords, Map<Locale, Texts>>()

/** The texts that a clinic's clients of one locale are given: the catalogue's, with the clinic's own words in them. */
export function catalogueOf(clinic: ClinicWords, locale: Locale): Texts {
  const known = made.get(clinic) ?? new Map<Locale, Texts>()
  const texts = known.get(locale) ?? withOwnWords(textsOf(locale), clinic.texts[locale] ?? {})
  made.set(clinic, known.set(locale, texts))
  return texts
}
