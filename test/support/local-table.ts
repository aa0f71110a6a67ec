import {
  type AttributeValue,
  DynamoDBClient,
  ListTablesCommand,
  PutItemCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb'

import type { Item } from '../../shared/store/item.ts'

/** The tables of a stack on this machine, open to be looked into past the functions. */
export interface LocalTable {
  /** Every item, those beside the one table too, with its keys and its places in the indexes. */
  readonly items: () => Promise<readonly Item[]>
  readonly put: (item: Item) => Promise<void>
  readonly close: () => void
}

/** Opens the table behind an endpoint of DynamoDB Local, once there is one. */
export function openLocalTable(endpoint: string): LocalTable {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const client = new DynamoDBClient({ endpoint, region: 'ca-central-1', credentials })
  const names = async () => (await client.send(new ListTablesCommand())).TableNames ?? []
  const itemsOf = async (name: string) => {
    const found: Item[] = []
    let from: Record<string, AttributeValue> | undefined
    do {
      const scan = new ScanCommand({ TableName: name, ConsistentRead: true, ExclusiveStartKey: from })
      const page = await client.send(scan)
      found.push(...(page.Items ?? []))
      from = page.LastEvaluatedKey
    } while (from !== undefined)
    return found
  }
  const items = async () => (await Promise.all((await names()).map(itemsOf))).flat()
  const put = async (item: Item) => {
    // The tombstones' table comes after it.
    const [name] = await names()
    await client.send(new PutItemCommand({ TableName: name, Item: { ...item } }))
  }
  return { items, put, close: () => client.destroy() }
}
