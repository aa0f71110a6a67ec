import { PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { beforeEach, describe, expect, it } from 'vitest'

import { CourseId } from '../../shared/course/ids.ts'
import { dueShardOf, dueShards } from '../../shared/store/due-index.ts'
import type { Write } from '../../shared/store/store.ts'
import { Instant } from '../../shared/time/instant.ts'
import { createTestTable, type TestTable } from '../support/test-table.ts'
import { aBooking, aCourse, aJob, aSlot } from './samples.ts'

const now = Instant.parse('2027-01-10T12:00:00Z')
const minute = (number: number) => `2027-01-10T11:${`${number}`.padStart(2, '0')}:00Z`

function aCourseDue(number: number, dueAt: string | null): Write {
  return { put: 'course', value: aCourse({ id: `c-${number}.1`, client: `c-${number}`, dueAt }), was: null }
}

describe('dueShardOf', () => {
  it('spreads a clinic’s courses over all shards', () => {
    const counts = new Map<string, number>(dueShards.map((shard) => [shard, 0]))
    for (let number = 1; number <= 4_000; number += 1) {
      const shard = dueShardOf(CourseId.parse(`c-${`${number}`.padStart(4, '0')}.1`))
      counts.set(shard, (counts.get(shard) ?? 0) + 1)
    }
    expect([...counts.keys()]).toEqual([...dueShards])
    expect(Math.min(...counts.values())).toBeGreaterThan(350)
    expect(Math.max(...counts.values())).toBeLessThan(650)
  })
})

describe('listDue', () => {
  let test: TestTable
  beforeEach(async () => {
    test = await createTestTable()
  })

  it('finds what is due in every shard, the longest waiting first', async () => {
    const numbers = Array.from({ length: 40 }, (_, index) => index + 1)
    await test.store.write(numbers.map((number) => aCourseDue(number, minute((number * 7) % 41))))
    const expected = numbers
      .toSorted((one, other) => ((one * 7) % 41) - ((other * 7) % 41))
      .map((number) => `c-${number}.1`)
    expect((await test.store.listDue(now, 100)).map((due) => due.type === 'course' && due.course)).toEqual(expected)
    expect(new Set(expected.map((id) => dueShardOf(CourseId.parse(id)))).size).toBe(8)
    expect((await test.store.listDue(now, 3)).map((due) => due.type === 'course' && due.course)).toEqual(
      expected.slice(0, 3),
    )
  })

  it('takes what is due this very second, and nothing later', async () => {
    await test.store.write([aCourseDue(1, now), aCourseDue(2, '2027-01-10T12:00:01Z'), aCourseDue(3, null)])
    expect(await test.store.listDue(now, 10)).toEqual([{ type: 'course', course: 'c-1.1' }])
  })

  it('names a course once however many of its slots wait, even where they fill its shard’s first page', async () => {
    const slots = Array.from({ length: 16 }, (_, index): Write => ({
      put: 'slot',
      value: aSlot(index + 1, { dueAt: minute(index) }),
      was: null,
    }))
    const sameShard = Array.from({ length: 99 }, (_, index) => index + 2).find((number) => sharesShard(number)) ?? 0
    await test.store.write([...slots, aCourseDue(1, minute(40)), aCourseDue(sameShard, minute(50))])
    const expected = [
      { type: 'course', course: 'c-1.1' },
      { type: 'course', course: `c-${sameShard}.1` },
    ]
    expect(await test.store.listDue(now, 2)).toEqual(expected)
    expect(await test.store.listDue(now, 1)).toEqual(expected.slice(0, 1))
  })

  it('gives jobs among the courses', async () => {
    await test.store.write([aCourseDue(1, minute(5)), { put: 'job', value: aJob({ dueAt: minute(1) }), was: null }])
    expect(await test.store.listDue(now, 10)).toEqual([
      { type: 'job', job: 'j-1' },
      { type: 'course', course: 'c-1.1' },
    ])
  })

  it('names what only a newer version knows by its key, and goes on with the rest', async () => {
    const newer = { pk: 'report#r-1', sk: 'report', schema: 1, value: {}, dueShard: '3', dueAt: minute(1) }
    await test.client.send(new PutItemCommand({ TableName: test.table, Item: marshall(newer) }))
    await test.store.write([aCourseDue(1, minute(5))])
    expect(await test.store.listDue(now, 10)).toEqual([
      { type: 'newer', newer: 'report#r-1' },
      { type: 'course', course: 'c-1.1' },
    ])
  })

  it('holds no item on which nothing is due: it leaves the index when its instant goes', async () => {
    await test.store.write(aBooking(12, { dueAt: minute(1) }))
    const entries = async () =>
      (await test.client.send(new ScanCommand({ TableName: test.table, IndexName: 'due' }))).Items
    expect(await entries()).toHaveLength(1)
    expect(Object.keys((await entries())?.[0] ?? {}).toSorted()).toEqual(['dueAt', 'dueShard', 'pk', 'sk'])
    await test.store.write([{ put: 'course', value: aCourse({ slots: 12, version: 2, dueAt: null }), was: 1 }])
    expect(await entries()).toHaveLength(0)
  })
})

function sharesShard(number: number): boolean {
  return dueShardOf(CourseId.parse(`c-${number}.1`)) === dueShardOf(CourseId.parse('c-1.1'))
}
