import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { type ParsedClinicFile, parseClinicFile } from '../shared/config/parse-clinic-file.ts'

const folder = join(dirname(fileURLToPath(import.meta.url)), 'clinics')

/** The clinics that have a file in infra/clinics, or in that folder of another checkout; in order. */
export function clinicNames(from = folder): readonly string[] {
  return readdirSync(from)
    .filter((file) => file.endsWith('.json') && !file.endsWith('.schema.json'))
    .map((file) => basename(file, '.json'))
    .toSorted()
}

export function clinicFileOf(name: string): string {
  return join(folder, `${name}.json`)
}

/** Reads and checks a clinic file; what is wrong with it comes back as lines, a file that cannot be read among them. */
export function readClinicFile(path: string): ParsedClinicFile {
  const name = basename(path)
  try {
    return parseClinicFile(readFileSync(path, 'utf8'), name)
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    return {
      ok: false,
      errors: [`${name}: the whole file: cannot be read (${String(error.code)}); give the path of a clinic file`],
    }
  }
}
