import type { ClientId } from '../course/ids.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import { allowances } from '../limit/allowances.ts'
import { forgive } from '../limit/spend.ts'
import type { RandomBytes } from '../link/link-key.ts'
import { hashPin } from '../pin/pin-hash.ts'
import { readPin } from '../pin/read-pin.ts'
import { type ChangeClientDeps, changeClient } from './change-client.ts'

export interface GivePinDeps extends ChangeClientDeps {
  readonly randomBytes: RandomBytes
}

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
  const changed = await changeClient(deps, id, {
    ...{ act: pin === null ? 'pin-removed' : 'pin-given', by },
    decide: async (client) =>
      done(pin === null && client.pin === null ? null : { client: { ...client, pin }, besides: [] }),
  })
  if (!changed.ok) return changed
  await forgive(deps.store, allowances.pinTries, { key: id, now: deps.clock() })
  return done(null)
}
