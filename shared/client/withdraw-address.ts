import type { Client } from '../course/client.ts'
import type { ClientId } from '../course/ids.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import { undoTime } from '../course/undo.ts'
import { plus } from '../time/instant.ts'
import { closeAddressAlert } from './address-alert.ts'
import { type ChangeClientDeps, changeClient } from './change-client.ts'

/** Takes a client's wish for another address back, within ten minutes of it; staff have nothing to look at any more. */
export function withdrawAddress(deps: ChangeClientDeps, id: ClientId): Promise<Result<Client | null>> {
  const by = 'client'
  return changeClient(deps, id, {
    ...{ act: 'withdraw-address', by },
    decide: async (client, now) => {
      const { addressAsked } = client
      if (addressAsked === null || plus(addressAsked.at, undoTime) < now) {
        return refuse('nothing-to-undo', `no other address was asked for in the last ${undoTime.minutes} minutes`)
      }
      const besides = await closeAddressAlert(deps.store, client, { by, now })
      return done({ client: { ...client, addressAsked: null }, besides })
    },
  })
}
