import { Limit } from '../store/items.ts'
import type { Store } from '../store/store.ts'
import { type Instant, plus } from '../time/instant.ts'
import type { Allowance } from './allowances.ts'

export type LimitStore = Pick<Store, 'readLimit' | 'write'>

/** How often a use is counted anew because others were at the same time; each time at least one of them was. */
const tries = 200

/**
 * Uses an allowance once for a key (an id or a hash). True: it was left, and is counted. False: it is used up until its
 * minutes are over, or so many ask at once that it could not be counted; what is refused counts for nothing.
 */
export async function spend(
  store: LimitStore,
  allowance: Allowance,
  { key, now }: { readonly key: string; readonly now: Instant },
): Promise<boolean> {
  for (let tried = 0; tried < tries; tried += 1) {
    const known = await store.readLimit(allowance.of, key)
    const used = spent(known, allowance, now)
    if (used === null) return false
    const value = Limit.parse({ of: allowance.of, key, ...used, version: (known?.version ?? 0) + 1 })
    if ((await store.write([{ put: 'limit', value, was: known?.version ?? null }])).ok) return true
  }
  return false
}

/** Clears what a key has used of an allowance. */
export async function forgive(
  store: LimitStore,
  { of }: Allowance,
  { key, now }: { readonly key: string; readonly now: Instant },
): Promise<void> {
  for (let tried = 0; tried < tries; tried += 1) {
    const known = await store.readLimit(of, key)
    if (known === null || known.count === 0) return
    const value = { ...known, count: 0, until: now, version: known.version + 1 }
    if ((await store.write([{ put: 'limit', value, was: known.version }])).ok) return
  }
}

/** The count after one use more; null where none is left. */
function spent(
  known: Limit | null,
  { most, minutes, from }: Allowance,
  now: Instant,
): Pick<Limit, 'count' | 'until'> | null {
  const end = plus(now, { minutes })
  if (known === null || known.until <= now) return { count: 1, until: end }
  if (known.count >= most) return null
  return { count: known.count + 1, until: from === 'last' ? end : known.until }
}
