import { GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { beforeEach, describe, expect, it } from 'vitest'

import { keyItem } from '../../shared/store/item.ts'
import { editionKey, heartbeatKey, type Key } from '../../shared/store/keys.ts'
import type { Write } from '../../shared/store/store.ts'
import { keyOfWrite } from '../../shared/store/write-key.ts'
import { Instant } from '../../shared/time/instant.ts'
import { createTestTable, type TestTable } from '../support/test-table.ts'
import {
  aBooking,
  aClient,
  aClinic,
  aCourse,
  aDay,
  aJob,
  aLimit,
  aReplay,
  aSlot,
  anAddress,
  anAlert,
  anAnswer,
  anAudit,
} from './samples.ts'

const heartbeat = { at: Instant.parse('2027-01-02T09:00:00Z'), queued: 0 }
const edition = { of: 'settings', id: 'e-1', text: '{}' } as const

/** A version of a kind that is years off. */
const newer = 99

const changed = { version: 2 }
/** What puts an item first, and the write of whoever read it then. */
const writes: readonly (readonly [Write, Write])[] = [
  [
    { put: 'client', value: aClient(), was: null },
    { put: 'client', value: aClient(changed), was: 1 },
  ],
  [
    { put: 'course', value: aCourse(), was: null },
    { put: 'course', value: aCourse(changed), was: 1 },
  ],
  [
    { put: 'slot', value: aSlot(1), was: null },
    { put: 'slot', value: aSlot(1, changed), was: 1 },
  ],
  [
    { put: 'clinic', value: aClinic(), was: null },
    { put: 'clinic', value: aClinic(changed), was: 1 },
  ],
  [
    { put: 'diary-day', value: aDay(), was: null },
    { put: 'diary-day', value: aDay(changed), was: 1 },
  ],
  [
    { put: 'alert', value: anAlert(), was: null },
    { put: 'alert', value: anAlert(changed), was: 1 },
  ],
  [
    { put: 'job', value: aJob(), was: null },
    { put: 'job', value: aJob(changed), was: 1 },
  ],
  [
    { put: 'address', value: anAddress(), was: null },
    { put: 'address', value: anAddress(changed), was: 1 },
  ],
  [
    { put: 'limit', value: aLimit(), was: null },
    { put: 'limit', value: aLimit(changed), was: 1 },
  ],
  [
    { put: 'replay', value: aReplay(), was: null },
    { put: 'replay', value: aReplay(changed), was: 1 },
  ],
  [
    { put: 'answered', value: anAnswer(), was: null },
    { put: 'answered', value: anAnswer(changed), was: 1 },
  ],
  [
    { put: 'audit', value: anAudit() },
    { put: 'audit', value: anAudit(), forgets: true },
  ],
]

/** As it stands after a rollback: a newer version wrote the items, and with them what is not known here. */
describe('an item that a newer version wrote', () => {
  let test: TestTable
  beforeEach(async () => {
    test = await createTestTable()
  })

  async function raise(key: Key) {
    const update = {
      UpdateExpression: 'SET #schema = :newer, #value.#more = :more',
      ExpressionAttributeNames: { '#schema': 'schema', '#value': 'value', '#more': 'more' },
      ExpressionAttributeValues: marshall({ ':newer': newer, ':more': 'not known here' }),
    }
    await test.client.send(new UpdateItemCommand({ TableName: test.table, Key: keyItem(key), ...update }))
  }

  async function itemAt(key: Key) {
    const get = new GetItemCommand({ TableName: test.table, Key: keyItem(key), ConsistentRead: true })
    return (await test.client.send(get)).Item
  }

  it.each(writes)('is not written over: $put', async (first, second) => {
    await test.store.write([first])
    await raise(keyOfWrite(first))
    const before = await itemAt(keyOfWrite(first))
    expect(before?.schema).toEqual({ N: `${newer}` })
    expect(await test.store.write([second])).toEqual({ ok: false, conflicts: [0] })
    expect(await itemAt(keyOfWrite(first))).toEqual(before)
  })

  it('is not written over where an item is put whatever is there', async () => {
    await test.store.putHeartbeat(heartbeat)
    await test.store.putHeartbeat(heartbeat)
    await test.store.putEdition(edition)
    for (const key of [heartbeatKey, editionKey(edition.of, edition.id)]) await raise(key)
    await expect(test.store.putHeartbeat(heartbeat)).rejects.toMatchObject({ code: 'newer-item' })
    await expect(test.store.putEdition(edition)).rejects.toMatchObject({ code: 'newer-item' })
    expect((await itemAt(heartbeatKey))?.value?.M?.more).toEqual({ S: 'not known here' })
  })

  it('holds up its own course, and no other', async () => {
    const other = { id: 'c-2.1', client: 'c-2' }
    await test.store.write([
      ...aBooking(2),
      { put: 'client', value: aClient({ id: 'c-2' }), was: null },
      { put: 'course', value: aCourse({ ...other, slots: 1 }), was: null },
      { put: 'slot', value: aSlot(1, { course: 'c-2.1' }), was: null },
    ])
    await raise(keyOfWrite({ put: 'slot', value: aSlot(2), was: 1 }))
    await expect(test.store.readCourse(aCourse().id)).rejects.toMatchObject({ code: 'newer-item' })
    expect((await test.store.readCourse(aCourse(other).id))?.slots).toHaveLength(1)
  })
})
