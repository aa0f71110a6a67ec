import type { AddressKey } from '../../shared/address/address-id.ts'

/** A clinic's key for addresses that never changes from test to test. */
export const sampleAddressKey: AddressKey = async () => new Uint8Array(32).fill(9)
