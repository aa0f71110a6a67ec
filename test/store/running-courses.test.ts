import { describe, expect, it } from 'vitest'

import { createDynamoStore } from '../../shared/store/dynamo-store.ts'
import type { Store } from '../../shared/store/store.ts'
import { type Instant, plus } from '../../shared/time/instant.ts'
import { at } from '../support/sample-course.ts'
import { createTestTable } from '../support/test-table.ts'
import { aCourse } from './samples.ts'

const everybody = { of: 'open', therapist: null } as const

/** Two processes over one table, on one clock that is set by hand, and what the first asks of the table. */
async function createTwo() {
  let now: Instant = at('2027-03-10T18:00:00Z')
  const { client, table } = await createTestTable()
  const asked: string[] = []
  const watched = Object.assign(Object.create(client), {
    send: (command: { readonly input: { readonly IndexName?: string } }) => {
      asked.push(command.input.IndexName ?? '')
      return Reflect.apply(client.send, client, [command])
    },
  })
  const [one, other] = [watched, client].map((through) => createDynamoStore({ client: through, table, now: () => now }))
  if (one === undefined || other === undefined) throw new Error('no store')
  const pass = (hours: number): void => {
    now = plus(now, { hours })
  }
  return { one, other, asked, pass }
}

async function put(
  store: Store,
  id: string,
  fields: Readonly<Record<string, unknown>> = {},
  was: number | null = null,
) {
  const value = aCourse({ id, client: id.slice(0, 3), therapist: 't-1', version: (was ?? 0) + 1, ...fields })
  expect(await store.write([{ put: 'course', value, was }])).toEqual({ ok: true })
}

async function listed(store: Store): Promise<readonly string[]> {
  const rows = await store.listCaseload(everybody)
  return rows.map(({ course, therapist }) => `${course} ${therapist}`).toSorted()
}

describe('listCaseload of all that run', () => {
  it('reads the whole list once, and then what any process changed, added or closed', async () => {
    const { one, other, asked, pass } = await createTwo()
    for (const id of ['c-1.1', 'c-2.1', 'c-3.1']) await put(other, id)
    expect(await listed(one)).toEqual(['c-1.1 t-1', 'c-2.1 t-1', 'c-3.1 t-1'])
    pass(5)
    await put(other, 'c-2.1', { therapist: 't-2' }, 1)
    await put(other, 'c-3.1', { status: 'closed', endedAt: '2027-03-10T22:00:00Z' }, 1)
    await put(other, 'c-4.1')
    pass(5)
    expect(await listed(one)).toEqual(['c-1.1 t-1', 'c-2.1 t-2', 'c-4.1 t-1'])
    expect(asked).toEqual(['caseload', 'changed'])
    expect(await listed(one)).toEqual(await listed(other))
  })

  it('finds a change that was dated by a clock half an hour behind the own', async () => {
    const { one, other, pass } = await createTwo()
    await put(other, 'c-1.1')
    pass(1)
    expect(await listed(one)).toEqual(['c-1.1 t-1'])
    pass(-0.5)
    await put(other, 'c-1.1', { therapist: 't-2' }, 1)
    pass(1)
    expect(await listed(one)).toEqual(['c-1.1 t-2'])
  })

  it('gives the same row again while nothing changes it, and shows a closed course again that was opened', async () => {
    const { one, other, pass } = await createTwo()
    await put(other, 'c-1.1')
    await put(other, 'c-2.1', { status: 'closed', endedAt: '2027-03-10T22:00:00Z' })
    pass(1)
    const [row] = await one.listCaseload(everybody)
    pass(1)
    await put(other, 'c-2.1', { status: 'open', endedAt: null }, 1)
    const again = await one.listCaseload(everybody)
    expect(again).toHaveLength(2)
    expect(again[0]).toBe(row)
  })
})
