import type { Clinic } from '../../config/clinic.ts'
import type { Locale } from '../../course/client.ts'

/**
 * The clinic's language that a browser likes best, for a page that knows of no client; its first one where it has none of
 * those. Weights are left out: browsers send their languages in order.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4
 */
export function localeAskedFor(acceptLanguage: string, { locales }: Pick<Clinic, 'locales'>): Locale {
  const wanted = acceptLanguage
    .toLowerCase()
    .split(',')
    .map((one) => one.split(/[;-]/)[0]?.trim())
  const found = wanted.map((language) => locales.find((locale) => locale === language)).find((one) => one !== undefined)
  return found ?? locales[0] ?? 'en'
}
