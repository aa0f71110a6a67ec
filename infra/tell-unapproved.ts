import type { Clinic } from '../shared/config/clinic.ts'
import { unapprovedOf } from '../shared/config/unapproved.ts'

/** A clinic file as its faults call it, and as `--clinic` takes it. */
export interface NamedFile {
  readonly file: string
  readonly option: string
}

/** One line for each locale whose texts the clinic file does not approve: where, what is to be done first, what to put there. */
export function tellUnapproved(clinic: Clinic, { file, option }: NamedFile): readonly string[] {
  const read = `once a clinician has read them (npm run rehearse -- --clinic ${option} --texts writes the page)`
  return unapprovedOf(clinic).map(({ locale, catalogue, outdated }) =>
    outdated
      ? `${file}: approved.${locale}: names another version of the texts; ${read}, let "catalogue" be "${catalogue}"`
      : `${file}: approved.${locale}: is missing, so nobody has approved the texts; ${read}, give { "by": …, "on": …, "catalogue": "${catalogue}" }`,
  )
}
