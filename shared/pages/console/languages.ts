import type { Locale } from '../../course/client.ts'

const names = new Intl.DisplayNames('en', { type: 'language' })

/** A language in English: "Spanish". */
export function languageName(locale: Locale): string {
  return names.of(locale) ?? locale
}
