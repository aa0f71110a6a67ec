import { newAlert } from '../alert/alert.ts'
import type { CommandDeps } from '../command/change-course.ts'
import type { Instant } from '../time/instant.ts'

/**
 * Takes away every key by which anything was sealed so far, as after a leak: from then on no link or feed that was given out
 * opens, and nobody is signed in. Mails carry links under a new key, and an alert tells staff. Done again it does so again.
 */
export async function renewLinks({ store, clock }: Pick<CommandDeps, 'store' | 'clock'>): Promise<Instant> {
  const at = clock()
  await store.removeLinkKeys(at)
  const about = { code: 'links-renewed', at, client: null, course: null, slot: null, of: at } as const
  // Another who did so in the same second has told of it.
  await store.write([{ put: 'alert', value: newAlert(about), was: null }])
  return at
}
