import { BatchGetItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { mockClient } from 'aws-sdk-client-mock'
import { describe, expect, it } from 'vitest'

import { createDynamoStore } from '../../shared/store/dynamo-store.ts'
import { itemOf } from '../../shared/store/item.ts'
import { diaryKey } from '../../shared/store/keys.ts'
import { kinds } from '../../shared/store/kinds.ts'
import { aDay } from './samples.ts'

const [first, second] = [aDay({ date: '2027-01-05' }), aDay({ date: '2027-01-12' })]

/** What a batch answers that finds some days. */
function answer(...days: readonly (typeof first)[]) {
  return {
    Responses: {
      test: days.map((day) => itemOf({ key: diaryKey(day.therapist, day.date), kind: kinds['diary-day'], value: day })),
    },
  }
}

function setUp() {
  const client = new DynamoDBClient({ region: 'eu-west-2' })
  return { mock: mockClient(client), store: createDynamoStore({ client, table: 'test' }) }
}

describe('readDiary', () => {
  it('never shows one day of a course that was booked meanwhile without the other', async () => {
    const { mock, store } = setUp()
    mock.on(BatchGetItemCommand).resolvesOnce(answer(second)).resolves(answer(first, second))
    const days = await store.readDiary(first.therapist, [first.date, second.date])
    expect(days).toEqual([first, second])
    expect(mock.commandCalls(BatchGetItemCommand)).toHaveLength(3)
  })

  it('asks twice where nobody books meanwhile', async () => {
    const { mock, store } = setUp()
    mock.on(BatchGetItemCommand).resolves(answer())
    expect((await store.readDiary(first.therapist, [first.date])).map((day) => day.version)).toEqual([0])
    expect(mock.commandCalls(BatchGetItemCommand)).toHaveLength(2)
  })

  it('comes to an end where others book all the while', async () => {
    const { mock, store } = setUp()
    let version = 0
    mock.on(BatchGetItemCommand).callsFake(() => answer(aDay({ version: (version += 1) })))
    expect((await store.readDiary(first.therapist, [first.date])).map((day) => day.version)).toEqual([10])
  })
})
