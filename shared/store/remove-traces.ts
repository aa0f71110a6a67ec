import { BatchWriteItemCommand, PutItemCommand, QueryCommand, type WriteRequest } from '@aws-sdk/client-dynamodb'

import type { CourseId, JobId } from '../course/ids.ts'
import { answerOf, StoreFault } from './fault.ts'
import { itemOf, keyItem, keyOf } from './item.ts'
import { answeredKey, jobRowKey, linkKey, mailKey } from './keys.ts'
import { kinds } from './kinds.ts'
import { type Range, rangeQuery } from './read-item.ts'
import type { Instant } from '../time/instant.ts'
import type { Table } from './table.ts'
import type { Tombstone } from './tombstones.ts'
import { keyOfTombstone } from './write-key.ts'

/** How often a request that DynamoDB left partly undone is made again, with growing patience in milliseconds. */
const pauses = [0, 25, 50, 100, 200, 400, 800]

/** Removes the mails as sent and the answers of a course; to remove them again removes nothing. */
export async function removeTraces(table: Table, course: CourseId): Promise<void> {
  const partitions = [mailKey(course, '').pk, answeredKey(course, { slot: 1, form: '', revision: 1 }).pk]
  for (const pk of partitions) {
    await removeRange(table, { pk })
  }
}

/** Removes all rows of a job; the job itself stays. */
export async function removeJobRows(table: Table, job: JobId): Promise<void> {
  const { pk } = jobRowKey(job, 0)
  await removeRange(table, { pk, condition: 'begins_with(sk, :row)', values: { ':row': 'row#' } })
}

/**
 * Removes the link keys of all months, so that nothing sealed under one opens any more; the key for addresses stays. That it
 * was done is noted outside the table before, or a restore would bring them back.
 */
export async function removeLinkKeys(table: Table, at: Instant): Promise<void> {
  const tombstone: Tombstone = { of: 'links', at }
  const Item = itemOf({ key: keyOfTombstone(tombstone), kind: kinds.tombstone, value: tombstone })
  await answerOf('PutItem', table.client.send(new PutItemCommand({ TableName: table.outside, Item })))
  // A month begins with a digit, and so comes before it.
  const { pk, sk } = linkKey('addresses')
  await removeRange(table, { pk, condition: 'sk < :addresses', values: { ':addresses': sk } })
}

async function removeRange(table: Table, range: Range): Promise<void> {
  for (let more = true; more;) more = await removeSome(table, range)
}

/** Removes up to 25 items of a partition's range; whether there were any. */
async function removeSome(table: Table, range: Range): Promise<boolean> {
  const query = new QueryCommand({
    ...rangeQuery(table, range),
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
