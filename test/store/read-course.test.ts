import { DeleteItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { beforeEach, describe, expect, it } from 'vitest'

import { CourseId } from '../../shared/course/ids.ts'
import { createTestTable, type TestTable } from '../support/test-table.ts'
import { aBooking, aClient, aClinic, aCourse } from './samples.ts'

const id = aCourse().id

describe('readCourse', () => {
  let test: TestTable
  beforeEach(async () => {
    test = await createTestTable()
  })

  it('gives a course of 12 with its client, its slots in order and the clinic’s first state', async () => {
    await test.store.write(aBooking(12))
    const state = await test.store.readCourse(id)
    expect(state?.course.id).toBe(id)
    expect(state?.client.id).toBe('c-1')
    expect(state?.slots.map((slot) => slot.id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(state?.clinic).toEqual({
      sending: true,
      switchedBy: null,
      switchedAt: null,
      switchedWhy: null,
      heldBefore: null,
      heldJob: null,
      restored: null,
      absences: [],
      planned: null,
      standing: null,
      filling: null,
      filled: null,
      unknowns: 0,
      probeAt: null,
      perMinute: 600,
      throttledAt: null,
      version: 0,
    })
  })

  it.each([17, 20, 21, 45])('gives all slots of a course that has %i by now', async (slots) => {
    await test.store.write(aBooking(slots))
    expect((await test.store.readCourse(id))?.slots.map((slot) => slot.id)).toEqual(
      Array.from({ length: slots }, (_, index) => index + 1),
    )
  })

  it('gives the clinic’s stored state', async () => {
    await test.store.write([...aBooking(1), { put: 'clinic', value: aClinic({ sending: false }), was: null }])
    expect((await test.store.readCourse(id))?.clinic.sending).toBe(false)
  })

  it('gives null for a course that there is not', async () => {
    expect(await test.store.readCourse(CourseId.parse('c-1.2'))).toBeNull()
  })

  it('refuses to take a course for whole that lacks a slot or its client', async () => {
    await test.store.write(aBooking(3))
    await remove('course#c-1.1', 'slot#02')
    await expect(test.store.readCourse(id)).rejects.toMatchObject({
      code: 'incomplete-course',
      message: expect.stringContaining('c-1.1'),
    })
    await remove('client#c-1', 'client')
    await expect(test.store.readCourse(id)).rejects.toThrow('c-1.1 lacks its client')
  })

  it('tells by ids and codes alone where an item is not as it should be', async () => {
    await test.store.write(aBooking(1))
    const put = new UpdateItemCommand({
      TableName: test.table,
      Key: marshall({ pk: 'client#c-1', sk: 'client' }),
      UpdateExpression: 'SET #value.email = :wrong',
      ExpressionAttributeNames: { '#value': 'value' },
      ExpressionAttributeValues: marshall({ ':wrong': 7 }),
    })
    await test.client.send(put)
    const fault = await test.store.readCourse(id).catch((error: unknown) => error)
    expect(fault).toMatchObject({ code: 'unreadable-item', retryable: false })
    expect(`${fault}`).toBe('StoreFault: unreadable-item: client#c-1 client: email invalid_type')
  })

  it('leaves an item that a newer version wrote to that version', async () => {
    const item = { pk: 'client#c-9', sk: 'client', schema: 2, value: {} }
    await test.client.send(new PutItemCommand({ TableName: test.table, Item: marshall(item) }))

    await expect(test.store.readClient(aClient({ id: 'c-9' }).id)).rejects.toMatchObject({
      code: 'newer-item',
      message: 'newer-item: client#c-9 client: version 2',
    })
  })

  async function remove(pk: string, sk: string): Promise<void> {
    await test.client.send(new DeleteItemCommand({ TableName: test.table, Key: marshall({ pk, sk }) }))
  }
})
