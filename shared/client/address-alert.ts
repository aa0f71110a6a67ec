import { newAlert } from '../alert/alert.ts'
import type { Client } from '../course/client.ts'
import { courseIdOf } from '../course/ids.ts'
import type { Alert } from '../store/items.ts'
import type { Store, Write } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'

/** What tells staff that a client asks for another address: one alert for each request. */
export function addressAlert({ id, courses, version }: Client, at: Instant): Alert {
  const course = courses === 0 ? null : courseIdOf(id, courses)
  return newAlert({ code: 'address-asked', at, client: id, course, slot: null, of: `v${version + 1}` })
}

/** What takes the alert of a client's request off the list; nothing where somebody has acknowledged it already. */
export async function closeAddressAlert(
  store: Pick<Store, 'readAlert'>,
  { addressAsked }: Client,
  { by, now }: { readonly by: string; readonly now: Instant },
): Promise<readonly Write[]> {
  const alert = addressAsked === null ? null : await store.readAlert(addressAsked.alert)
  if (alert === null || alert.acknowledged) return []
  const seen = { acknowledged: true, acknowledgedBy: by, acknowledgedAt: now, dueAt: null }
  return [{ put: 'alert', value: { ...alert, ...seen, version: alert.version + 1 }, was: alert.version }]
}
