import type { Clinic } from '../../shared/config/clinic.ts'
import { clinicFileOf, readClinicFile } from '../clinic-files.ts'
import { tellUnapproved } from '../tell-unapproved.ts'
import type { CliCall } from './read-call.ts'

export type CheckedClinics =
  | { readonly ok: true; readonly clinics: readonly Clinic[]; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly errors: readonly string[] }

/**
 * Reads the file of every clinic that is meant before anything is done with one of them. What is wrong with any comes back
 * together: at deploy, texts that nobody has approved are wrong; at synth and diff they are worth a warning.
 */
export function checkClinics(
  { verb, clinics }: Pick<CliCall, 'verb' | 'clinics'>,
  fileOf: (name: string) => string = clinicFileOf,
): CheckedClinics {
  const read = clinics.map((name) => ({ name, file: readNamed(name, fileOf(name)) }))
  const good = read.flatMap(({ file }) => (file.ok ? [file.clinic] : []))
  const unapproved = read.flatMap(({ name, file }) =>
    file.ok ? tellUnapproved(file.clinic, { file: `${name}.json`, option: name }) : [],
  )
  const errors = read.flatMap(({ file }) => (file.ok ? [] : file.errors)).concat(verb === 'deploy' ? unapproved : [])
  if (errors.length > 0) return { ok: false, errors }
  const warnings = verb === 'destroy' ? [] : unapproved.map((line) => `deploy will refuse this: ${line}`)
  return { ok: true, clinics: good, warnings }
}

/** A copied file that still bears the id of the first would change the first clinic's stack. */
function readNamed(name: string, path: string): ReturnType<typeof readClinicFile> {
  const file = readClinicFile(path)
  if (!file.ok || file.clinic.id === name) return file
  const { id } = file.clinic
  const error = `${name}.json: id: is "${id}", and a clinic's file is named after it; give "${name}", or name the file ${id}.json`
  return { ok: false, errors: [error] }
}
