import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const harbour = join(import.meta.dirname, '../../infra/clinics/harbour.json')

const hours = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['08:00-20:00']]))

/** The file of a clinic of 84 therapists, who see 60 clients a week each. */
export function benchClinicFile(): object {
  const sample: unknown = JSON.parse(readFileSync(harbour, 'utf8'))
  const therapists = Array.from({ length: 84 }, (_, row) => ({
    id: `t-${row + 1}`,
    name: `Dr. Number ${row + 1}`,
    hours,
  }))
  return { ...Object(sample), closures: [], clinician: null, therapists }
}
