import type { Client } from '../course/client.ts'
import type { ClientId } from '../course/ids.ts'
import type { AddressEntry } from '../store/items.ts'
import type { Store, Write } from '../store/store.ts'
import { type AddressKey, addressIdOf } from '../address/address-id.ts'

/** What takes a client out of the entry of their address; nothing where the client stands in none. */
export async function leaveAddress(
  deps: { readonly store: Pick<Store, 'readAddress'>; readonly addressKey: AddressKey },
  { id, email }: Pick<Client, 'id' | 'email'>,
): Promise<readonly Write[]> {
  if (email === '') return []
  const entry = await deps.store.readAddress(addressIdOf(email, await deps.addressKey()))
  const left = entry === null ? null : withoutClient(entry, id)
  return left === null ? [] : [{ put: 'address', value: left, was: left.version - 1 }]
}

/** An entry that does not name a client any more; null where it never did. */
export function withoutClient(entry: AddressEntry, client: ClientId): AddressEntry | null {
  const clients = entry.clients.filter((one) => one !== client)
  return clients.length === entry.clients.length ? null : { ...entry, clients, version: entry.version + 1 }
}
