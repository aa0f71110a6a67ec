import * as fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'

import { type Allowance, allowances } from '../../../shared/limit/allowances.ts'
import { forgive, spend } from '../../../shared/limit/spend.ts'
import { tokenHash } from '../../../shared/limit/token-hash.ts'
import type { Store } from '../../../shared/store/store.ts'
import { type Instant, millisecondsOf, plus } from '../../../shared/time/instant.ts'
import { meddlingStore } from '../../support/meddling-store.ts'
import { createMemoryStore } from '../../support/memory-store.ts'
import { at } from '../../support/sample-course.ts'
import { createTestTable } from '../../support/test-table.ts'

const start = at('2027-01-10T12:00:00Z')
const three: Allowance = { of: 'posts', most: 3, minutes: 10, from: 'first' }
let store: Store

beforeEach(() => {
  store = createMemoryStore()
})

describe('spend', () => {
  it('allows as many uses as there are, and all of them again when the minutes from the first are over', async () => {
    expect(await spendAt(three, ['12:00:00', '12:04:00', '12:09:59', '12:09:59'])).toEqual([true, true, true, false])
    expect(await spendAt(three, ['12:10:00', '12:10:00', '12:19:59', '12:19:59'])).toEqual([true, true, true, false])
  })

  it('lets five PINs be tried, and none for 15 minutes after the fifth; what is refused moves nothing', async () => {
    const tries = ['12:00:00', '12:14:00', '12:28:00', '12:42:00', '12:56:00']
    expect(await spendAt(allowances.pinTries, tries)).toEqual([true, true, true, true, true])
    expect(await spendAt(allowances.pinTries, ['12:56:01', '13:10:59'])).toEqual([false, false])
    expect(await spendAt(allowances.pinTries, ['13:11:00'])).toEqual([true])
  })

  it('counts each key and each allowance by itself', async () => {
    const others = { ...three, of: 'others' }
    expect(await spendAt(three, ['12:00:00', '12:00:00', '12:00:00', '12:00:00'])).toEqual([true, true, true, false])
    expect(await spend(store, three, { key: 'c-2', now: start })).toBe(true)
    expect(await spend(store, others, { key: 'c-1', now: start })).toBe(true)
  })

  it('agrees, over any uses, with counting those that were allowed in the window', async () => {
    const steps = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(
        steps,
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom('first', 'last'),
        async (gaps, most, from) => {
          const [memory, allowance] = [createMemoryStore(), { ...three, most, from }]
          const allowed: Instant[] = []
          let now = start
          for (const seconds of gaps) {
            now = plus(now, { seconds })
            const expected = isAllowed(allowed, allowance, now)
            expect(await spend(memory, allowance, { key: 'c-1', now })).toBe(expected)
          }
        },
      ),
    )
  })

  it.each([
    [7, 50],
    [60, 50],
  ])(
    'counts each of many at once: of an allowance of %i, used %i times',
    async (most, uses) => {
      const { store: table } = await createTestTable()
      const many = { ...three, most }
      const spending = () => spend(table, many, { key: 'c-1', now: start })
      const answers = await Promise.all(Array.from({ length: uses }, spending))
      expect(answers.filter(Boolean)).toHaveLength(Math.min(most, uses))
      expect(await table.readLimit('posts', 'c-1')).toMatchObject({ count: Math.min(most, uses) })
    },
    60_000,
  )

  it('begins anew on DynamoDB too, where an item that is over lies about for days', async () => {
    let now = start
    const { store: table } = await createTestTable({ now: () => now })
    const uses = async () => {
      const answers: boolean[] = []
      for (let use = 0; use < 4; use += 1) answers.push(await spend(table, three, { key: 'c-1', now }))
      return answers
    }
    expect(await uses()).toEqual([true, true, true, false])
    now = plus(start, { minutes: 10 })
    expect(await uses()).toEqual([true, true, true, false])
  })

  it('refuses what could never be counted because others always are quicker', async () => {
    const busy = meddlingStore(store, async (_writes, real) => {
      const known = await real.readLimit('posts', 'c-1')
      const version = (known?.version ?? 0) + 1
      const value = { of: 'posts', key: 'c-1', count: 1, until: plus(start, { minutes: 10 }), version }
      await real.write([{ put: 'limit', value, was: known?.version ?? null }])
    })
    expect(await spend(busy, three, { key: 'c-1', now: start })).toBe(false)
  })

  it.each(['ana@clients.example', 'x'.repeat(81), ''])(
    'takes no key that could be an address or a token: %j',
    async (key) => {
      await expect(spend(store, three, { key, now: start })).rejects.toThrow('must match pattern')
    },
  )
})

describe('forgive', () => {
  it('gives all of an allowance back, for that key only', async () => {
    expect(await spendAt(three, ['12:00:00', '12:00:00', '12:00:00', '12:00:00'])).toEqual([true, true, true, false])
    await forgive(store, three, { key: 'c-2', now: start })
    expect(await spendAt(three, ['12:00:00'])).toEqual([false])
    await forgive(store, three, { key: 'c-1', now: start })
    expect(await spendAt(three, ['12:00:00', '12:00:00', '12:00:00', '12:00:00'])).toEqual([true, true, true, false])
  })
})

describe('allowances', () => {
  it('count each under a name of its own', () => {
    const names = Object.values(allowances).map(({ of }) => of)
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('tokenHash', () => {
  it('is a key that tells one token from another and shows none', async () => {
    expect(tokenHash('token-1')).not.toBe(tokenHash('token-2'))
    expect(tokenHash('token-1')).not.toContain('token')
    expect(await spend(store, three, { key: tokenHash('token-1'.repeat(100)), now: start })).toBe(true)
  })
})

async function spendAt(allowance: Allowance, times: readonly string[]): Promise<readonly boolean[]> {
  const answers: boolean[] = []
  for (const time of times) answers.push(await spend(store, allowance, { key: 'c-1', now: at(`2027-01-10T${time}Z`) }))
  return answers
}

/** By the uses of the present window, oldest first; adds this one where it is allowed. */
function isAllowed(window: Instant[], { most, minutes, from }: Allowance, now: Instant): boolean {
  const since = window.at(from === 'first' ? 0 : -1)
  if (since !== undefined && millisecondsOf(now) - millisecondsOf(since) >= minutes * 60_000) window.length = 0
  if (window.length >= most) return false
  window.push(now)
  return true
}
