import type { Client, PinHash } from '../course/client.ts'
import type { ClientId } from '../course/ids.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import { allowances } from '../limit/allowances.ts'
import { forgive } from '../limit/spend.ts'
import type { RandomBytes } from '../link/link-key.ts'
import { hashPin } from '../pin/pin-hash.ts'
import { readPin } from '../pin/read-pin.ts'
import type { Clock } from '../ports/clock.ts'
import type { Store, Write } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'
import { noteInCourse } from './note-in-course.ts'

export interface GivePinDeps {
  readonly store: Store
  readonly clock: Clock
  readonly randomBytes: RandomBytes
}

/** How often it is done anew because somebody else wrote first. */
const tries = 5

/**
 * Gives a client a PIN, or (null) takes it away: what was proved by the one before holds no longer, and the tries that
 * were used up are given back. The audit tells that it was done, never the PIN.
 */
export async function givePin(
  deps: GivePinDeps,
  id: ClientId,
  { pin: given, by }: { readonly pin: string | null; readonly by: string },
): Promise<Result<null>> {
  const digits = given === null ? null : readPin(given)
  if (given !== null && digits === null) return refuse('bad-input', 'a PIN is 4 to 8 digits')
  const pin = digits === null ? null : await hashPin(digits, deps.randomBytes)
  for (let tried = 0; tried < tries; tried += 1) {
    const client = await deps.store.readClient(id)
    if (client === null || client.erasedAt !== null) return refuse('unknown-client', `there is no client ${id}`)
    const now = deps.clock()
    const written = await deps.store.write(await writesOf(deps.store, client, { pin, by, at: now }))
    if (!written.ok) continue
    await forgive(deps.store, allowances.pinTries, { key: id, now })
    return done(null)
  }
  return refuse('changed-meanwhile', 'the client was changed by others at the same time; try again')
}

async function writesOf(
  store: Store,
  client: Client,
  { pin, by, at }: { readonly pin: PinHash | null; readonly by: string; readonly at: Instant },
): Promise<readonly Write[]> {
  if (pin === null && client.pin === null) return []
  const act = pin === null ? 'pin-removed' : 'pin-given'
  return [
    { put: 'client', value: { ...client, pin, version: client.version + 1 }, was: client.version },
    ...(await noteInCourse(store, client, { act, by, at })),
  ]
}
