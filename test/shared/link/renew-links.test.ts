import { describe, expect, it } from 'vitest'

import { renewLinks } from '../../../shared/link/renew-links.ts'
import { createMemoryStore } from '../../support/memory-store.ts'
import { at } from '../../support/sample-course.ts'

describe('renewLinks', () => {
  it('takes the keys of all months away, leaves the one for addresses, and tells staff once', async () => {
    const store = createMemoryStore()
    const now = at('2027-01-05T14:00:00Z')
    for (const month of ['2026-12', '2027-01', 'addresses']) {
      await store.putKeyIfNone({ month, sealed: new Uint8Array([1]) })
    }
    for (const _ of [1, 2]) expect(await renewLinks({ store, clock: () => now })).toBe(now)
    const kept = await Promise.all(['2026-12', '2027-01', 'addresses'].map((month) => store.readKey(month)))
    expect(kept.map((key) => key?.month ?? null)).toEqual([null, null, 'addresses'])
    const { items } = await store.listAlerts(null, 9)
    expect(items).toMatchObject([{ code: 'links-renewed', severity: 'today', client: null, at: now }])
  })
})
