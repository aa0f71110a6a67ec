import type { Clinic } from '../config/clinic.ts'

/** One month's key of one clinic: 32 bytes, in memory only. */
export interface LinkKey {
  readonly clinic: Clinic['id']
  /** `2027-01`. */
  readonly month: string
  readonly bytes: Uint8Array
}

/** Finds the key of a month; null where no link was ever sealed in that month. */
export type KeyOf = (month: string) => Promise<LinkKey | null>

/** Gives that many unguessable bytes. */
export type RandomBytes = (count: number) => Uint8Array
