import { CreateTableCommand, type DynamoDBClient, ScanCommand, type ScanCommandOutput } from '@aws-sdk/client-dynamodb'
import { randomUUID } from 'node:crypto'

import { createDynamoStore } from '../../../shared/store/dynamo-store.ts'
import type { Store } from '../../../shared/store/store.ts'
import { createMemoryTable } from '../memory-store.ts'
import { tableDefinition } from '../table-definition.ts'
import type { OpenTable } from './fuzzed-clinic.ts'
import type { FuzzState } from './fuzz-target.ts'

/** An empty table in memory, open to be looked into. */
export async function createOpenMemoryTable(): Promise<OpenTable> {
  const { store, items } = createMemoryTable()
  return { store, items: async () => items() }
}

/** An empty table on DynamoDB Local, open to be looked into. */
export async function createOpenDynamoTable(client: DynamoDBClient): Promise<OpenTable> {
  const table = `fuzzed-${randomUUID()}`
  await client.send(new CreateTableCommand({ ...tableDefinition, TableName: table }))
  let known: FuzzState | null = null
  const store = telling(createDynamoStore({ client, table, retentionDays: 3650 }), () => (known = null))
  return { store, items: async () => (known ??= await scan(client, table)) }
}

/** The store, telling of each request of its that may change something, whatever becomes of it. */
function telling(store: Store, tell: () => void): Store {
  const told = async <T>(change: Promise<T>): Promise<T> => change.finally(tell)
  return {
    ...store,
    putIfNone: (item) => told(store.putIfNone(item)),
    write: (writes) => told(store.write(writes)),
    removeTraces: (course) => told(store.removeTraces(course)),
    putJobRows: (rows, keptDays) => told(store.putJobRows(rows, keptDays)),
    removeJobRows: (job) => told(store.removeJobRows(job)),
    putHeartbeat: (heartbeat) => told(store.putHeartbeat(heartbeat)),
    putEdition: (edition) => told(store.putEdition(edition)),
    putKeyIfNone: (key) => told(store.putKeyIfNone(key)),
    removeLinkKeys: (at) => told(store.removeLinkKeys(at)),
    putHome: (home, was) => told(store.putHome(home, was)),
  }
}

type Items = NonNullable<ScanCommandOutput['Items']>

async function scan(client: DynamoDBClient, table: string): Promise<FuzzState> {
  const found: Items = []
  for (let from: Items[number] | undefined; ;) {
    const next = from === undefined ? {} : { ExclusiveStartKey: from }
    const page = await client.send(new ScanCommand({ TableName: table, ConsistentRead: true, ...next }))
    found.push(...(page.Items ?? []))
    from = page.LastEvaluatedKey
    if (from === undefined) break
  }
  return new Map(found.map((item) => [`${item['pk']?.S} ${item['sk']?.S}`, textOf(item)]))
}

/** Fields come in no order. */
function textOf(item: Items[number]): string {
  const fields = Object.entries(item).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return JSON.stringify(fields, (_name, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  )
}
