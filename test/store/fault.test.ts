import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  InternalServerError,
  ProvisionedThroughputExceededException,
  QueryCommand,
  ResourceNotFoundException,
  TransactionCanceledException,
  TransactionInProgressException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb'
import { mockClient } from 'aws-sdk-client-mock'
import { describe, expect, it } from 'vitest'

import { JobId } from '../../shared/course/ids.ts'
import { createDynamoStore } from '../../shared/store/dynamo-store.ts'
import type { Write } from '../../shared/store/store.ts'
import { Instant } from '../../shared/time/instant.ts'
import { aCourse, aSlot } from './samples.ts'

const write: Write = { put: 'slot', value: aSlot(1), was: null }
const { id } = aCourse()

function setUp() {
  const client = new DynamoDBClient({ region: 'eu-west-2' })
  const pauses: number[] = []
  const wait = async (milliseconds: number) => pauses.push(milliseconds)
  const now = () => Instant.parse('2027-01-02T09:00:00Z')
  let ids = 0
  const store = createDynamoStore({ client, table: 'test', wait, now, newId: () => `token-${(ids += 1)}` })
  return { mock: mockClient(client), store, pauses }
}

function cancelled(...codes: string[]) {
  const CancellationReasons = codes.map((Code) => ({ Code }))
  return new TransactionCanceledException({
    message: 'cancelled',
    $metadata: { httpStatusCode: 400 },
    CancellationReasons,
  })
}

describe('write', () => {
  it('takes an item that another transaction holds for a conflict', async () => {
    const { mock, store } = setUp()
    mock.on(TransactWriteItemsCommand).rejects(cancelled('None', 'TransactionConflict', 'ConditionalCheckFailed'))
    expect(await store.write([write, { check: 'sending' }, { put: 'slot', value: aSlot(2), was: null }])).toEqual({
      ok: false,
      conflicts: [1, 2],
    })
  })

  it.each(['ThrottlingError', 'ProvisionedThroughputExceeded'])(
    'throws where %s cancelled it, to be tried later',
    async (code) => {
      const { mock, store } = setUp()
      mock.on(TransactWriteItemsCommand).rejects(cancelled('None', code))
      await expect(store.write([write, { check: 'sending' }])).rejects.toMatchObject({
        code: 'throttled',
        retryable: true,
      })
    },
  )

  it.each([
    ['ItemCollectionSizeLimitExceeded', 'None'],
    ['ValidationError', 'ConditionalCheckFailed'],
    ['None', 'None'],
  ])('throws where %s and %s cancelled it, never to be tried again', async (...codes) => {
    const { mock, store } = setUp()
    mock.on(TransactWriteItemsCommand).rejects(cancelled(...codes))
    await expect(store.write([write, { check: 'sending' }])).rejects.toMatchObject({
      code: 'refused',
      retryable: false,
    })
  })

  it('gives each call a token of its own', async () => {
    const { mock, store } = setUp()
    mock.on(TransactWriteItemsCommand).resolves({})
    await store.write([write])
    await store.write([write])
    const tokens = mock.commandCalls(TransactWriteItemsCommand).map((call) => call.args[0].input.ClientRequestToken)
    expect(tokens).toEqual(['token-1', 'token-2'])
  })
})

describe('a call that DynamoDB does not answer', () => {
  const $metadata = { httpStatusCode: 400 }
  it.each([
    ['throttled', true, new ProvisionedThroughputExceededException({ message: '', $metadata })],
    ['unavailable', true, new InternalServerError({ message: '', $metadata: { httpStatusCode: 500 } })],
    ['unavailable', true, new TransactionInProgressException({ message: '', Message: '', $metadata })],
    ['unavailable', true, Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })],
    ['unavailable', true, Object.assign(new Error('timed out'), { name: 'TimeoutError' })],
    ['refused', false, new ResourceNotFoundException({ message: 'Alice', $metadata })],
  ])('is %s (may be tried again: %s) for %o', async (code, retryable, error) => {
    const { mock, store } = setUp()
    mock.on(GetItemCommand).rejects(error)
    const fault = await store.readClinic().catch((thrown: unknown) => thrown)
    expect(fault).toMatchObject({ name: 'StoreFault', code, retryable, message: `${code}: GetItem, ${error.name}` })
  })

  it('stays what it is when it is a bug', async () => {
    const { mock, store } = setUp()
    mock.on(QueryCommand).rejects(new TypeError('of ours'))
    await expect(store.listDue(Instant.parse('2027-01-02T09:00:00Z'), 1)).rejects.toThrow(TypeError)
  })

  it('is no lost race when a condition failed without its item', async () => {
    const { mock, store } = setUp()
    mock.onAnyCommand().rejects(new ConditionalCheckFailedException({ message: '', $metadata }))
    await expect(store.putKeyIfNone({ month: '2027-01', sealed: new Uint8Array([1]) })).rejects.toMatchObject({
      code: 'refused',
    })
  })
})

describe('a batch', () => {
  it('asks again for the keys left unread, and only for them', async () => {
    const { mock, store, pauses } = setUp()
    const left = { test: { Keys: [{ pk: { S: 'course#c-1.1' }, sk: { S: 'course' } }], ConsistentRead: true } }
    mock
      .on(BatchGetItemCommand)
      .resolvesOnce({ Responses: { test: [] }, UnprocessedKeys: left })
      .resolves({ Responses: { test: [] } })
    expect(await store.readCourse(id)).toBeNull()
    const asked = mock.commandCalls(BatchGetItemCommand).map((call) => call.args[0].input.RequestItems)
    expect(asked.map((items) => items?.test?.Keys?.length)).toEqual([23, 1])
    expect(asked.every((items) => items?.test?.ConsistentRead)).toBe(true)
    expect(pauses).toEqual([25])
  })

  it('gives up in the end, with more patience each time', async () => {
    const { mock, store, pauses } = setUp()
    const left = { test: { Keys: [{ pk: { S: 'course#c-1.1' }, sk: { S: 'course' } }] } }
    mock.on(BatchGetItemCommand).resolves({ UnprocessedKeys: left })
    await expect(store.readCourse(id)).rejects.toMatchObject({ code: 'throttled', retryable: true })
    expect(pauses).toEqual([25, 50, 100, 200, 400, 800])
  })

  it('writes rows 25 at a time, and again those left unwritten', async () => {
    const { mock, store } = setUp()
    const job = JobId.parse('j-1')
    const rows = Array.from({ length: 60 }, (_, row) => ({ job, row, line: row + 2, value: { client_id: `c-${row}` } }))
    const left = { test: [{ PutRequest: { Item: { pk: { S: 'job#j-1' }, sk: { S: 'row#000007' } } } }] }
    mock.on(BatchWriteItemCommand).resolvesOnce({ UnprocessedItems: left }).resolves({})
    await store.putJobRows(rows)
    const puts = mock.commandCalls(BatchWriteItemCommand).map((call) => call.args[0].input.RequestItems?.test ?? [])
    expect(puts.map((put) => put.length)).toEqual([25, 1, 25, 10])
    expect(puts[1]).toEqual(left.test)
    expect(puts[3]?.at(-1)?.PutRequest?.Item?.expiresAt).toEqual({ N: `${Date.UTC(2027, 1, 1, 9) / 1000}` })
  })
})
