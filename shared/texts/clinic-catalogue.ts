import type { Locale } from '../course/client.ts'
import type { Extra } from '../config/protocol.ts'
import { textsOf } from './catalogue.ts'
import { extraTexts } from './extra-texts.ts'
import { type OwnWords, withOwnWords } from './own-words.ts'
import type { Texts } from './texts.ts'

/** What of a clinic says how its texts read. */
export interface ClinicWords {
  readonly texts: Readonly<Partial<Record<Locale, OwnWords>>>
  readonly protocol?: { readonly extra: readonly Extra[] }
}

const made = new WeakMap<ClinicWords, Map<Locale, Texts>>()

/** The texts that a clinic's clients of one locale are given: the catalogue's, with the clinic's own words and what it adds. */
export function catalogueOf(clinic: ClinicWords, locale: Locale): Texts {
  const known = made.get(clinic) ?? new Map<Locale, Texts>()
  const texts = known.get(locale) ?? make(clinic, locale)
  made.set(clinic, known.set(locale, texts))
  return texts
}

function make({ texts: own, protocol }: ClinicWords, locale: Locale): Texts {
  const texts = withOwnWords(textsOf(locale), own[locale] ?? {})
  const extra = extraTexts(protocol?.extra ?? [], locale)
  return extra.length === 0 ? texts : { ...texts, extra }
}
