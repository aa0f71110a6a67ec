import { type AddressId, addressIdOf } from '../address/address-id.ts'
import type { Client } from '../course/client.ts'
import type { ClientId } from '../course/ids.ts'
import type { LetterJob } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'
import type { LetterDeps } from './letter-deps.ts'

/** Who is to get the letter next, as they are now, in order of their ids; null: nobody is left. */
export async function nextRecipient({ store, addressKey }: LetterDeps, job: LetterJob): Promise<Client | null> {
  const key = await addressKey()
  for (const id of (await recipients(store, job)).toSorted()) {
    if (job.after !== null && id <= job.after) continue
    const client = await store.readClient(id)
    if (client !== null && mayGet(client) && isWanted(client, job) && isAt(client, job.address, key)) return client
  }
  return null
}

async function recipients(store: Store, { address, client }: LetterJob): Promise<readonly ClientId[]> {
  return client === null ? ((await store.readAddress(address))?.clients ?? []) : [client]
}

function mayGet({ erasedAt, courses, unsubscribedAt, bouncedAt }: Client): boolean {
  return erasedAt === null && courses > 0 && unsubscribedAt === null && bouncedAt === null
}

/** A wish for another address is told while it stands; a newer one has a letter of its own. */
function isWanted({ addressAsked }: Client, { letter, startedAt }: LetterJob): boolean {
  return letter === 'fresh-link' || addressAsked?.at === startedAt
}

function isAt({ email }: Client, address: AddressId, key: Uint8Array): boolean {
  return addressIdOf(email, key) === address
}
