import {
  CreateTableCommand,
  DynamoDBClient,
  UpdateTimeToLiveCommand,
  type CreateTableCommandInput,
} from '@aws-sdk/client-dynamodb'
import * as z from 'zod'

import { resolve, type Names } from './intrinsics.ts'
import { physicalName } from './names.ts'
import { resourcesOf, type Template } from './template.ts'

/** A table with its indexes, as DynamoDB Local makes it. */
export interface LocalTable {
  readonly name: string
  readonly attributes: readonly { readonly AttributeName: string; readonly AttributeType: 'S' | 'N' | 'B' }[]
  readonly key: readonly KeyPart[]
  readonly indexes: readonly LocalIndex[]
  readonly timeToLive: string | null
}

export interface LocalIndex {
  readonly IndexName: string
  readonly KeySchema: readonly KeyPart[]
  readonly Projection: {
    readonly ProjectionType: 'ALL' | 'KEYS_ONLY' | 'INCLUDE'
    readonly NonKeyAttributes?: readonly string[] | undefined
  }
}

export interface KeyPart {
  readonly AttributeName: string
  readonly KeyType: 'HASH' | 'RANGE'
}

const Key = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }))
const Properties = z.object({
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  KeySchema: Key,
  GlobalSecondaryIndexes: z
    .array(
      z.object({
        IndexName: z.string(),
        KeySchema: Key,
        Projection: z.object({
          ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
          NonKeyAttributes: z.array(z.string()).optional(),
        }),
      }),
    )
    .default([]),
  TimeToLiveSpecification: z.object({ AttributeName: z.string().optional(), Enabled: z.boolean() }).optional(),
})

export function tablesOf(template: Template, names: Names): readonly LocalTable[] {
  return resourcesOf(template, 'AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').map(([id, resource]) => {
    const properties = Properties.parse(resolve(resource.Properties, names))
    const { TimeToLiveSpecification: live } = properties
    return {
      name: physicalName(id, resource, names),
      attributes: properties.AttributeDefinitions,
      key: properties.KeySchema,
      indexes: properties.GlobalSecondaryIndexes,
      timeToLive: live?.Enabled === true ? (live.AttributeName ?? null) : null,
    }
  })
}

/** Makes a table, empty. */
export async function createTable(client: DynamoDBClient, table: LocalTable): Promise<void> {
  const input: CreateTableCommandInput = {
    TableName: table.name,
    AttributeDefinitions: [...table.attributes],
    KeySchema: [...table.key],
    BillingMode: 'PAY_PER_REQUEST',
  }
  const indexes = table.indexes.map(({ IndexName, KeySchema, Projection: { ProjectionType, NonKeyAttributes } }) => {
    const projection =
      NonKeyAttributes === undefined ? { ProjectionType } : { ProjectionType, NonKeyAttributes: [...NonKeyAttributes] }
    return { IndexName, KeySchema: [...KeySchema], Projection: projection }
  })
  await client.send(
    new CreateTableCommand(indexes.length === 0 ? input : { ...input, GlobalSecondaryIndexes: indexes }),
  )
  if (table.timeToLive === null) return
  const specification = { AttributeName: table.timeToLive, Enabled: true }
  await client.send(new UpdateTimeToLiveCommand({ TableName: table.name, TimeToLiveSpecification: specification }))
}

/** A client of DynamoDB Local. */
export function connectToTable(endpoint: string, region: string): DynamoDBClient {
  return new DynamoDBClient({ endpoint, region, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } })
}
