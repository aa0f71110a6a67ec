import type { Client } from '../course/client.ts'
import { allowances } from '../limit/allowances.ts'
import { type LimitStore, forgive, spend } from '../limit/spend.ts'
import type { Clock } from '../ports/clock.ts'
import { isPin } from './pin-hash.ts'
import { readPin } from './read-pin.ts'

/** `locked`: five were tried, and the 15 minutes after the last are not over; the PIN was not looked at. */
export type PinTried = 'right' | 'wrong' | 'locked'

/**
 * Tries a PIN. The try is counted before anything is compared, so that many at once are no more than five; the right one
 * gives the tries back.
 */
export async function tryPin(
  { store, clock }: { readonly store: LimitStore; readonly clock: Clock },
  client: Client,
  given: string,
): Promise<PinTried> {
  const use = { key: client.id, now: clock() }
  if (!(await spend(store, allowances.pinTries, use))) return 'locked'
  const pin = readPin(given)
  if (pin === null || client.pin === null || !(await isPin(pin, client.pin))) return 'wrong'
  await forgive(store, allowances.pinTries, use)
  return 'right'
}
