import type { ClinicState } from './items.ts'
import type { Write } from './store.ts'

/** The clinic's state changed, to be written if it is still as it was read. */
export function putClinic(clinic: ClinicState, change: Partial<Omit<ClinicState, 'version'>>): Write {
  return { put: 'clinic', value: { ...clinic, ...change, version: clinic.version + 1 }, was: clinic.version || null }
}
