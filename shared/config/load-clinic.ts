import { readFileSync } from 'node:fs'

import { Clinic } from './clinic.ts'

/** Reads the clinic that lies beside the running bundle; a bundle without a good one does not start. */
export function loadClinic(): Clinic {
  const file = new URL('./clinic.json', import.meta.url)
  return Clinic.parse(JSON.parse(readFileSync(file, 'utf8')))
}
