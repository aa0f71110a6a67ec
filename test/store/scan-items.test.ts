import { describe, expect, it } from 'vitest'

import type { Store } from '../../shared/store/store.ts'
import type { Carried } from '../../shared/transfer/carried.ts'
import { placeOf } from '../../shared/transfer/place-of.ts'
import { at } from '../support/sample-course.ts'
import { createMemoryStore } from '../support/memory-store.ts'
import { createTestTable } from '../support/test-table.ts'
import { aBooking, aClient, aJob, aLetter, aLimit, aMail, anAddress } from './samples.ts'

const now = at('2027-01-10T12:00:00Z')

/** Every item, page by page. */
async function everything(store: Store): Promise<readonly Carried[]> {
  const found: Carried[] = []
  for (let after: string | null = null; ;) {
    const { items, next } = await store.scanItems(after, 3)
    found.push(...items)
    if (next === null) break
    after = next
  }
  return found.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
}

const stores = {
  'in memory': async () => createMemoryStore(),
  'in DynamoDB': async () => (await createTestTable({ now: () => now })).store,
}

describe.each(Object.entries(stores))('scanItems %s', (_where, open) => {
  it('gives everything that goes along once, and nothing else', async () => {
    const store = await open()
    await store.write([
      ...aBooking(2),
      { put: 'mail', value: aMail() },
      { put: 'job', value: aJob(), was: null },
      { put: 'job', value: aLetter({ startedAt: now }), was: null },
      { put: 'limit', value: aLimit(), was: null },
      { put: 'address', value: anAddress(), was: null },
    ])
    const found = await everything(store)
    expect(found.map(({ kind }) => kind)).toEqual(['client', 'course', 'slot', 'slot', 'job', 'mail'])
    expect(found.at(-1)?.value).toEqual(aMail())
  })

  it('puts an item where there is none, and tells whether another stands there', async () => {
    const store = await open()
    const item: Carried = { kind: 'client', value: aClient() }
    const mail: Carried = { kind: 'mail', value: aMail() }
    expect([await store.putIfNone(item), await store.putIfNone(item), await store.putIfNone(mail)]).toEqual([
      true,
      true,
      true,
    ])
    expect(await store.putIfNone(mail)).toBe(true)
    expect(await store.putIfNone({ kind: 'client', value: aClient({ name: 'Another' }) })).toBe(false)
    expect(await everything(store)).toEqual([item, mail])
  })

  it('refuses a cursor that is not its own', async () => {
    await expect((await open()).scanItems('bm8', 3)).rejects.toMatchObject({ code: 'bad-cursor' })
  })
})
