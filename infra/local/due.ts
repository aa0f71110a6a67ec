import { QueryCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'

import type { LocalTable } from './tables.ts'

/** The shards of the due index, by their partition's values. */
const shards = ['0', '1', '2', '3', '4', '5', '6', '7']

/**
 * The earliest instant later than `after` at which something is due, by the table's index named `due`; null: nothing
 * is. With null for `after` what is overdue counts too.
 */
export async function findNextDue(
  client: DynamoDBClient,
  table: LocalTable,
  after: string | null,
): Promise<string | null> {
  const index = table.indexes.find(({ IndexName }) => IndexName === 'due')
  const keyOf = (type: 'HASH' | 'RANGE') => index?.KeySchema.find(({ KeyType }) => KeyType === type)?.AttributeName
  const [shardKey, timeKey] = [keyOf('HASH'), keyOf('RANGE')]
  if (shardKey === undefined || timeKey === undefined)
    throw new Error(`the table ${table.name} has no index named "due"`)
  const ask = async (shard: string) => {
    const query = new QueryCommand({
      TableName: table.name,
      IndexName: 'due',
      KeyConditionExpression: '#shard = :shard AND #time > :after',
      ExpressionAttributeNames: { '#shard': shardKey, '#time': timeKey },
      ExpressionAttributeValues: { ':shard': { S: shard }, ':after': { S: after ?? '0' } },
      Limit: 1,
    })
    const { Items: items = [] } = await client.send(query)
    return items[0]?.[timeKey]?.S ?? null
  }
  const found = await Promise.all(shards.map(ask))
  return found.filter((instant) => instant !== null).toSorted()[0] ?? null
}
