import type { Client } from '../course/client.ts'
import type { ClientId } from '../course/ids.ts'
import type { Store, Write } from '../store/store.ts'
import { type AddressKey, addressIdOf } from '../address/address-id.ts'
import { leaveAddress } from './leave-address.ts'

export interface AddressDeps {
  readonly store: Pick<Store, 'readAddress' | 'readClient'>
  readonly addressKey: AddressKey
}

/** What becomes of a client who is written to at an address from now on. */
export interface Joined {
  /** Whether others read, or have read, what comes to that address. */
  readonly isShared: boolean
  readonly writes: readonly Write[]
}

/**
 * What notes an address as a client's: its entry, the entry of the address before it, and every other client of it, who
 * shares it from now on. An address once shared stays so for whoever has it: somebody else has read that mailbox.
 * `before` is the client as known so far.
 */
export async function joinAddress(
  deps: AddressDeps,
  { client: id, email }: { readonly client: ClientId; readonly email: string },
  before: Client | null,
): Promise<Joined> {
  const key = await deps.addressKey()
  const address = addressIdOf(email, key)
  const isSame = before !== null && addressIdOf(before.email, key) === address
  const known = await deps.store.readAddress(address)
  const clients = known?.clients ?? []
  const others = await readAll(
    deps,
    clients.filter((one) => one !== id),
  )
  const entry = { id: address, clients: [...clients, id], version: (known?.version ?? 0) + 1 }
  return {
    isShared: others.length > 0 || (isSame && before.sharedAddress),
    writes: [
      ...(clients.includes(id) ? [] : [{ put: 'address' as const, value: entry, was: known?.version ?? null }]),
      ...others.filter(({ sharedAddress }) => !sharedAddress).map(nowSharing),
      ...(before === null || isSame ? [] : await leaveAddress(deps, before)),
    ],
  }
}

async function readAll({ store }: AddressDeps, ids: readonly ClientId[]): Promise<readonly Client[]> {
  const found = await Promise.all(ids.map((id) => store.readClient(id)))
  return found.filter((client) => client !== null)
}

/** A mail in the making, which may say more than a shared one may, does not hold any more. */
function nowSharing(client: Client): Write {
  const { mailVersion, version } = client
  const value = { ...client, sharedAddress: true, mailVersion: mailVersion + 1, version: version + 1 }
  return { put: 'client', value, was: version }
}
