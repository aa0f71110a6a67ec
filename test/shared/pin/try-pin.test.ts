import { randomBytes } from 'node:crypto'

import { beforeEach, describe, expect, it } from 'vitest'

import { hashPin } from '../../../shared/pin/pin-hash.ts'
import { tryPin } from '../../../shared/pin/try-pin.ts'
import type { Store } from '../../../shared/store/store.ts'
import { type Instant, plus } from '../../../shared/time/instant.ts'
import { createMemoryStore } from '../../support/memory-store.ts'
import { at, sampleClient } from '../../support/sample-course.ts'
import { createTestTable } from '../../support/test-table.ts'

const pin = await hashPin('4711', randomBytes)
const client = sampleClient({ pin })
let store: Store
let now: Instant

beforeEach(() => {
  store = createMemoryStore()
  now = at('2027-01-10T12:00:00Z')
})

describe('tryPin', () => {
  it('tells the right PIN from wrong ones and from what is none', async () => {
    expect(await tryAll(['4711', '4712', 'nonsense', '', '٤٧١١'])).toEqual([
      'right',
      'wrong',
      'wrong',
      'wrong',
      'right',
    ])
  })

  it('is locked after five wrong ones for 15 minutes from the last, also for the right one', async () => {
    expect(await tryAll(['0', '0000', '0001', '0002', '0003', '4711'])).toEqual([...wrong(5), 'locked'])
    now = plus(now, { seconds: 899 })
    expect(await tryAll(['4711'])).toEqual(['locked'])
    now = plus(now, { seconds: 1 })
    expect(await tryAll(['4711'])).toEqual(['right'])
  })

  it('gives the tries back to whoever knows it', async () => {
    for (let round = 0; round < 3; round += 1)
      expect(await tryAll(['0000', '0001', '0002', '0003', '4711'])).toEqual([...wrong(4), 'right'])
  })

  it('takes nothing for right where no PIN is set', async () => {
    const without = sampleClient()
    expect(await tryPin({ store, clock: () => now }, without, '0000')).toBe('wrong')
  })

  it('looks at no more than five of many that are tried at once', async () => {
    const { store: table } = await createTestTable()
    const guesses = Array.from({ length: 30 }, (_, index) => `${1000 + index}`)
    const answers = await Promise.all(guesses.map((guess) => tryPin({ store: table, clock: () => now }, client, guess)))
    expect(answers.filter((answer) => answer === 'wrong')).toHaveLength(5)
    expect(answers.filter((answer) => answer === 'locked')).toHaveLength(25)
  }, 60_000)

  it('keeps of it all nothing but the client’s id and how often', async () => {
    await tryAll(['0815'])
    expect(JSON.stringify(await store.readLimit('pin', client.id))).not.toContain('0815')
  })
})

async function tryAll(guesses: readonly string[]): Promise<readonly string[]> {
  const answers: string[] = []
  for (const guess of guesses) answers.push(await tryPin({ store, clock: () => now }, client, guess))
  return answers
}

const wrong = (count: number): readonly string[] => Array.from({ length: count }, () => 'wrong')
