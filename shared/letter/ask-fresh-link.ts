import { type AddressKey, addressIdOf } from '../address/address-id.ts'
import type { Clinic } from '../config/clinic.ts'
import { parseEmailAddress } from '../address/email-address.ts'
import { allowances } from '../limit/allowances.ts'
import { spend } from '../limit/spend.ts'
import type { Clock } from '../ports/clock.ts'
import type { NewId } from '../ports/new-id.ts'
import type { Store } from '../store/store.ts'
import { newLetter } from './new-letter.ts'

/** What asking needs: nothing by which it could be found out whose an address is. */
export interface FreshLinkDeps {
  readonly clinic: Pick<Clinic, 'id'>
  readonly store: Pick<Store, 'readLimit' | 'write'>
  readonly clock: Clock
  readonly newId: NewId
  readonly addressKey: AddressKey
}

/**
 * Has a fresh link sent to whoever is written to at an address, if anybody is. That is looked up later, by the job that is
 * put in any case: so neither the answer nor the time that it takes tells whether the address is known.
 */
export async function askFreshLink(
  deps: FreshLinkDeps,
  email: string,
): Promise<'asked' | 'rate-limited' | 'bad-address'> {
  const { clinic, store, clock } = deps
  const address = parseEmailAddress(email.trim())
  if (address === null) return 'bad-address'
  const now = clock()
  const id = addressIdOf(address, await deps.addressKey())
  const isLeft =
    (await spend(store, allowances.freshLinksOfAddress, { key: id, now })) &&
    (await spend(store, allowances.freshLinksOfClinic, { key: clinic.id, now }))
  if (!isLeft) return 'rate-limited'
  const job = newLetter({ id: deps.newId(), letter: 'fresh-link', address: id, client: null }, now)
  const written = await store.write([{ put: 'job', value: job, was: null }])
  if (!written.ok) throw new Error(`the job ${job.id} exists already`)
  return 'asked'
}
