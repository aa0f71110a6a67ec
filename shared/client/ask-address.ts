import { type AddressKey, addressIdOf } from '../address/address-id.ts'
import type { Client } from '../course/client.ts'
import type { ClientId } from '../course/ids.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import { parseEmailAddress } from '../address/email-address.ts'
import { newLetter } from '../letter/new-letter.ts'
import { allowances } from '../limit/allowances.ts'
import { spend } from '../limit/spend.ts'
import type { NewId } from '../ports/new-id.ts'
import type { Instant } from '../time/instant.ts'
import { addressAlert, closeAddressAlert } from './address-alert.ts'
import { type ChangeClientDeps, type ClientChange, changeClient } from './change-client.ts'

export interface AskAddressDeps extends ChangeClientDeps {
  readonly newId: NewId
  readonly addressKey: AddressKey
}

/** The address that a client wishes to be written to, as it was typed, and who says so. */
export interface AddressWish {
  readonly email: string
  readonly by: string
}

/**
 * Keeps that a client wishes to be written to at another address: staff are told, and so is the address that stands until
 * they act. A newer wish takes the place of an older one. Null: the address, or the wish, is the same already.
 */
export async function askAddress(
  deps: AskAddressDeps,
  id: ClientId,
  wish: AddressWish,
): Promise<Result<Client | null>> {
  const email = parseEmailAddress(wish.email.trim())
  if (email === null) return refuseAddress()
  const key = await deps.addressKey()
  const known = await deps.store.readClient(id)
  if (known === null || known.erasedAt !== null) return refuse('unknown-client', `there is no client ${id}`)
  if (isAsItIs(known, email, key)) return done(null)
  const isLeft = await spend(deps.store, allowances.addressRequests, { key: id, now: deps.clock() })
  if (!isLeft) return refuse('rate-limited', 'another address was asked for several times today; phone the clinic')
  return changeClient(deps, id, {
    ...{ act: 'ask-address', by: wish.by },
    decide: async (client, now) =>
      done(isAsItIs(client, email, key) ? null : await asked(deps, client, { email, key, by: wish.by, now })),
  })
}

/** An address that mail cannot be sent to; it is not repeated, since refusals are logged. */
export function refuseAddress(): ReturnType<typeof refuse> {
  return refuse('bad-input', 'this is no address that mail can be sent to; give one such as name@example.org')
}

function isAsItIs(client: Client, email: string, key: Uint8Array): boolean {
  return addressIdOf(client.email, key) === addressIdOf(email, key) || client.addressAsked?.email === email
}

interface Asked {
  readonly email: string
  readonly key: Uint8Array
  readonly by: string
  readonly now: Instant
}

async function asked(deps: AskAddressDeps, client: Client, { email, key, by, now }: Asked): Promise<ClientChange> {
  const alert = addressAlert(client, now)
  const address = addressIdOf(client.email, key)
  const job = newLetter({ id: deps.newId(), letter: 'address-asked', address, client: client.id }, now)
  return {
    client: { ...client, addressAsked: { email, at: now, alert: alert.id } },
    besides: [
      ...(await closeAddressAlert(deps.store, client, { by, now })),
      { put: 'alert', value: alert, was: null },
      { put: 'job', value: job, was: null },
    ],
  }
}
