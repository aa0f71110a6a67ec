import { BatchWriteItemCommand, type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'

import { createTable, type LocalTable } from './tables.ts'

/** Items that DynamoDB takes in one request. */
const aRun = 25

/** Makes a table like another, with the items that are in that one now. */
export async function copyTable(
  client: DynamoDBClient,
  like: LocalTable,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  await createTable(client, { ...like, name: to })
  let after: ScanCommand['input']['ExclusiveStartKey']
  do {
    const scan = new ScanCommand({ TableName: from, Limit: aRun, ConsistentRead: true, ExclusiveStartKey: after })
    const { Items: items = [], LastEvaluatedKey: last } = await client.send(scan)
    const puts = items.map((Item) => ({ PutRequest: { Item } }))
    // DynamoDB Local leaves nothing of a request undone.
    if (puts.length > 0) await client.send(new BatchWriteItemCommand({ RequestItems: { [to]: puts } }))
    after = last
  } while (after !== undefined)
}
