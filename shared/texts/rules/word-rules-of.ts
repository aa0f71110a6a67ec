import type { Locale } from '../../course/client.ts'
import { wordsAr } from './ar.ts'
import { wordsEn } from './en.ts'
import { wordsEs } from './es.ts'
import type { WordRules } from './word-rules.ts'

const rules: Readonly<Record<Locale, WordRules>> = { en: wordsEn, es: wordsEs, ar: wordsAr }

/** What no text of a locale may say. For synth and for tests: what sends mails or shows pages has no use for it. */
export function wordRulesOf(locale: Locale): WordRules {
  return rules[locale]
}
