import type { Locale } from '../course/client.ts'
import { catalogueHash } from '../texts/catalogue.ts'
import { catalogueOf } from '../texts/clinic-catalogue.ts'
import type { Clinic } from './clinic.ts'

/** A locale whose texts nobody has approved as they are now. */
export interface Unapproved {
  readonly locale: Locale
  /** What an approval would have to name. */
  readonly catalogue: string
  /** Whether the clinic file names another version. */
  readonly outdated: boolean
}

/** The clinic's locales whose catalogue, the clinic's own words in it, the clinic file does not name as approved. */
export function unapprovedOf(clinic: Clinic): readonly Unapproved[] {
  return clinic.locales
    .map((locale) => ({
      locale,
      catalogue: catalogueHash(catalogueOf(clinic, locale)),
      named: clinic.approved[locale],
    }))
    .filter(({ catalogue, named }) => named?.catalogue !== catalogue)
    .map(({ locale, catalogue, named }) => ({ locale, catalogue, outdated: named !== undefined }))
}
