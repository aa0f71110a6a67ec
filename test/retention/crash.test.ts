import { beforeAll, describe, expect, it } from 'vitest'

import { undoTime } from '../../shared/course/undo.ts'
import type { Store } from '../../shared/store/store.ts'
import { plus } from '../../shared/time/instant.ts'
import { crashingAt } from '../support/crashing-store.ts'
import { endSecond, first, liveOn, openKept, retainAt, second, wholeOf } from '../support/kept-life.ts'
import { createMemoryStore } from '../support/memory-store.ts'
import { attendAfter, client } from '../support/paper-course.ts'
import type { PaperClinic } from '../support/paper-rehearsal.ts'
import { at } from '../support/sample-course.ts'
import { scanTable, wordsOf } from '../support/scan-table.ts'
import { retentionJob } from '../support/standing.ts'
import { createTestTable } from '../support/test-table.ts'
import { canaries } from '../support/whole-life.ts'

const [april, december] = ['2027-04-12T18:00:00Z', '2027-12-01T18:00:00Z']
const stores = { memory: async () => createMemoryStore(), DynamoDB: async () => (await openTable()).store }
let life: Store

beforeAll(async () => {
  life = await liveOn()
})

describe('runRetention, cut off', () => {
  it.each([
    ['memory', 'before'],
    ['memory', 'after'],
    ['DynamoDB', 'after'],
  ] as const)('ends right in %s though it crashes %s any one of its writes', { timeout: 60_000 }, async (of, when) => {
    const count = await countWrites()
    expect(count).toBeGreaterThan(5)
    for (let nth = 1; nth <= count; nth += 1) {
      const paper = await openKept(life, await stores[of](), 30)
      const running = await wholeOf(paper, second)
      const { store } = crashingAt(paper.store, { nth, when })
      await expect(retainAt(paper, april, store), `write ${nth}`).rejects.toThrow('crash')
      await retainAt(paper, april)
      await expectForgotten(paper, `write ${nth}`)
      expect(await wholeOf(paper, second), `write ${nth}`).toEqual(running)
      const next = { finishedAt: april, dueAt: '2027-04-13T15:00:00Z', cursor: 1, rows: 1 }
      expect(await retentionJob(paper), `write ${nth}`).toMatchObject(next)
    }
  })

  it('erases a client once though it crashes after any one of its writes', async () => {
    for (let nth = 1; nth <= 4; nth += 1) {
      const paper = await openKept(life, createMemoryStore(), 30)
      await endSecond(paper)
      const { store } = crashingAt(paper.store, { nth, when: 'after' })
      await expect(retainAt(paper, december, store), `write ${nth}`).rejects.toThrow('crash')
      await retainAt(paper, december)
      const acts = (await paper.store.readAudit(second, 0)).map(({ act }) => act)
      expect(
        acts.filter((act) => act === 'erase'),
        `write ${nth}`,
      ).toHaveLength(1)
      expect(await retentionJob(paper), `write ${nth}`).toMatchObject({ finishedAt: december })
    }
  })
})

describe('runRetention on DynamoDB', () => {
  it('leaves nothing of the person in the table once the newest course is over', { timeout: 60_000 }, async () => {
    const table = await openTable()
    const paper = await openKept(life, table.store, 30)
    await endSecond(paper)
    await retainAt(paper, december)
    paper.now = plus(paper.now, undoTime)
    await attendAfter(paper, { minutes: 1 })
    const left = wordsOf(await scanTable(table))
    for (const canary of Object.values(canaries)) expect(left).not.toContain(canary)
    const tombstone = { name: '', email: '', erasedAt: december, courses: 2 }
    expect(await paper.store.readClient(client)).toMatchObject(tombstone)
  })
})

async function expectForgotten(paper: PaperClinic, when: string): Promise<void> {
  const { store } = paper
  const { course, slots } = await wholeOf(paper, first)
  expect(wordsOf([course, slots]), when).not.toMatch(/grief|life-transition|quill|Xanthippe/)
  expect(await store.listMails(first), when).toEqual([])
  expect(await store.listAnswered(first), when).toEqual([])
  expect(
    (await store.readAudit(first, 0)).filter(({ why }) => why !== null),
    when,
  ).toEqual([])
}

function openTable() {
  return createTestTable({ now: () => at(april) })
}

async function countWrites(): Promise<number> {
  const paper = await openKept(life, createMemoryStore(), 30)
  const { store, count } = crashingAt(paper.store, null)
  await retainAt(paper, april, store)
  return count()
}
