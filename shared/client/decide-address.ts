import { joinAddress } from './join-address.ts'
import type { AddressKey } from '../address/address-id.ts'
import type { Client } from '../course/client.ts'
import type { ClientId } from '../course/ids.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import { parseEmailAddress } from '../address/email-address.ts'
import { closeAddressAlert } from './address-alert.ts'
import { type AddressWish, refuseAddress } from './ask-address.ts'
import { type ChangeClientDeps, changeClient } from './change-client.ts'

export interface SetAddressDeps extends ChangeClientDeps {
  readonly addressKey: AddressKey
}

/**
 * Writes to a client at another address from now on: what bounced at the old one is forgotten, and a wish is fulfilled,
 * whichever it was. Null: it is as it was.
 */
export async function setAddress(
  deps: SetAddressDeps,
  id: ClientId,
  { email: typed, by }: AddressWish,
): Promise<Result<Client | null>> {
  const email = parseEmailAddress(typed.trim())
  if (email === null) return refuseAddress()
  return changeClient(deps, id, {
    ...{ act: 'address', by },
    decide: async (client, now) => {
      if (isAsItIs(client, email)) return done(null)
      const { isShared, writes } = await joinAddress(deps, { client: id, email }, client)
      const clean = { addressNumber: client.addressNumber + 1, bouncedAt: null, softBounces: [], addressAsked: null }
      return done({
        client: { ...client, email, sharedAddress: isShared, ...clean },
        besides: [...writes, ...(await closeAddressAlert(deps.store, client, { by, now }))],
      })
    },
  })
}

/** Closes a client's wish without another address. No mail goes out: staff answer in their own words. */
export function declineAddress(deps: ChangeClientDeps, id: ClientId, by: string): Promise<Result<Client | null>> {
  return changeClient(deps, id, {
    ...{ act: 'decline-address', by },
    decide: async (client, now) => {
      if (client.addressAsked === null) return refuse('not-allowed', 'the client has not asked for another address')
      const besides = await closeAddressAlert(deps.store, client, { by, now })
      return done({ client: { ...client, addressAsked: null }, besides })
    },
  })
}

function isAsItIs({ email, bouncedAt, softBounces, addressAsked }: Client, asked: string): boolean {
  return email === asked && bouncedAt === null && softBounces.length === 0 && addressAsked === null
}
