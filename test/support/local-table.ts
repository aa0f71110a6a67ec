import {
  type AttributeValue,
  DynamoDBClient,
  ListTablesCommand,
  PutItemCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb'

import type { Item } from '../../shared/store/item.ts'

/** The one table of a stack on this machine, open to be looked into past the functions. */
export interface LocalTable {
  /** Every item, with its keys and its places in the indexes. */
  readonly items: () => Promise<readonly Item[]>
  readonly put: (item: Item) => Promise<void>
  readonly close: () => void
}

/** Opens the table behind an endpoint of DynamoDB Local, once there is one. */
export function openLocalTable(endpoint: string): LocalTable {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const client = new DynamoDBClient({ endpoint, region: 'ca-central-1', credentials })
  const name = async () => (await client.send(new ListTablesCommand())).TableNames?.[0]
  const items = async () => {
    const found: Item[] = []
    let from: Record<string, AttributeValue> | undefined
    do {
      const scan = new ScanCommand({ TableName: await name(), ConsistentRead: true, ExclusiveStartKey: from })
      const page = await client.send(scan)
      found.push(...(page.Items ?? []))
      from = page.LastEvaluatedKey
    } while (from !== undefined)
    return found
  }
  const put = async (item: Item) => {
    await client.send(new PutItemCommand({ TableName: await name(), Item: { ...item } }))
  }
  return { items, put, close: () => client.destroy() }
}
