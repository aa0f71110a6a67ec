import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'

import { createDynamoStore, type DynamoStoreOptions } from '../../shared/store/dynamo-store.ts'
import type { Store } from '../../shared/store/store.ts'
import { tableDefinition } from './table-definition.ts'

export interface TestTable {
  readonly client: DynamoDBClient
  readonly table: string
  readonly store: Store
}

/** A fresh, empty table of its own on DynamoDB Local, with both indexes. */
export async function createTestTable(options: Partial<DynamoStoreOptions> = {}): Promise<TestTable> {
  const client = clientOf(await askEndpoint())
  const table = `test-${randomUUID()}`
  await client.send(new CreateTableCommand({ ...tableDefinition, TableName: table }))
  return { client, table, store: createDynamoStore({ client, table, ...options }) }
}

/** A client of DynamoDB Local, which takes any credentials. */
function clientOf(endpoint: string): DynamoDBClient {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  return new DynamoDBClient({ endpoint, region: 'eu-west-2', credentials })
}

async function askEndpoint(): Promise<string> {
  const answer = await fetch(inject('tableServer'))
  const text = await answer.text()
  if (!answer.ok) throw new Error(text)
  return text
}
