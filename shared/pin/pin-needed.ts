import type { Client } from '../course/client.ts'

/**
 * What stands before anything clinical: nothing, the PIN that is to be asked for, or that there is none though others
 * read the client's mail: then staff have to give one first.
 */
export type PinNeeded = 'none' | 'ask' | 'missing'

export function pinNeeded({ pin, sharedAddress }: Pick<Client, 'pin' | 'sharedAddress'>): PinNeeded {
  if (pin !== null) return 'ask'
  return sharedAddress ? 'missing' : 'none'
}
