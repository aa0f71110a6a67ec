import { BatchWriteItemCommand, QueryCommand, type WriteRequest } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'

import type { CourseId } from '../course/ids.ts'
import { answerOf, StoreFault } from './fault.ts'
import { keyItem, keyOf } from './item.ts'
import { answeredKey, mailKey } from './keys.ts'
import type { Table } from './table.ts'

/** How often a request that DynamoDB left partly undone is made again, with growing patience in milliseconds. */
const pauses = [0, 25, 50, 100, 200, 400, 800]

/** Removes the mails as sent and the answers of a course; to remove them again removes nothing. */
export async function removeTraces(table: Table, course: CourseId): Promise<void> {
  const partitions = [mailKey(course, '').pk, answeredKey(course, { slot: 1, form: '', revision: 1 }).pk]
  for (const pk of partitions) {
    for (let more = true; more;) more = await removeSome(table, pk)
  }
}

/** Removes up to 25 items of a partition; whether there were any. */
async function removeSome(table: Table, pk: string): Promise<boolean> {
  const query = new QueryCommand({
    TableName: table.name,
    ConsistentRead: true,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: marshall({ ':pk': pk }),
    ProjectionExpression: 'pk, sk',
    Limit: 25,
  })
  const { Items: items = [] } = await answerOf('Query', table.client.send(query))
  if (items.length === 0) return false
  await removeAll(
    table,
    items.map((item): WriteRequest => ({ DeleteRequest: { Key: keyItem(keyOf(item)) } })),
  )
  return true
}

async function removeAll(table: Table, requests: readonly WriteRequest[]): Promise<void> {
  let left: Record<string, WriteRequest[]> = { [table.name]: [...requests] }
  for (const pause of pauses) {
    if (pause > 0) await table.wait(pause)
    const command = new BatchWriteItemCommand({ RequestItems: left })
    const answer = await answerOf('BatchWriteItem', table.client.send(command))
    left = answer.UnprocessedItems ?? {}
    if (Object.keys(left).length === 0) return
  }
  throw new StoreFault('throttled', `BatchWriteItem, items left after ${pauses.length} requests`)
}
