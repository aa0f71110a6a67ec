import type { AddressKey } from '../address/address-id.ts'
import type { AttendDeps } from '../attend/deps.ts'

/** What sending a letter needs of the world outside. */
export type LetterDeps = AttendDeps & { readonly addressKey: AddressKey }
