import { ScanCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'

import type { LocalTable } from './tables.ts'

/**
 * The earliest instant later than `after` at which something is due, by the table's index named `due`; null: nothing
 * is. With null for `after` what is overdue counts too. The index holds only keys of what is still to do, so that
 * reading it whole costs a laptop less than a query to each of its shards.
 */
export async function findNextDue(
  client: DynamoDBClient,
  table: LocalTable,
  after: string | null,
): Promise<string | null> {
  const index = table.indexes.find(({ IndexName }) => IndexName === 'due')
  const timeKey = index?.KeySchema.find(({ KeyType }) => KeyType === 'RANGE')?.AttributeName
  if (timeKey === undefined) throw new Error(`the table ${table.name} has no index named "due"`)
  let found: string | null = null
  let from: ScanCommand['input']['ExclusiveStartKey']
  do {
    const scan = new ScanCommand({ TableName: table.name, IndexName: 'due', ExclusiveStartKey: from })
    const { Items: items = [], LastEvaluatedKey: last } = await client.send(scan)
    for (const item of items) {
      const instant = item[timeKey]?.S
      if (instant === undefined || (after !== null && instant <= after)) continue
      if (found === null || instant < found) found = instant
    }
    from = last
  } while (from !== undefined)
  return found
}
