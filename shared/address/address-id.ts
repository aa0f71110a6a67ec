import { createHmac } from 'node:crypto'

import * as z from 'zod/mini'

/** Stands for a mail address: whoever has the clinic's key can find it by the address, and nobody can read it back. */
export const AddressId = z
  .string()
  .check(z.regex(/^[A-Za-z0-9_-]{43}$/))
  .brand<'AddressId'>()
export type AddressId = z.infer<typeof AddressId>

/** Gives the clinic's one key for addresses; it never changes, or no address would be found again. */
export type AddressKey = () => Promise<Uint8Array>

/** The id of an address, the same however it is typed: no capitals, no spaces around it, letters composed. */
export function addressIdOf(email: string, key: Uint8Array): AddressId {
  const address = email.trim().normalize('NFC').toLowerCase()
  return AddressId.parse(createHmac('sha256', key).update(address, 'utf8').digest('base64url'))
}
