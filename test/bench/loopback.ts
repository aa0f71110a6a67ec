import { CreateTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'

import { createCountingProxy, createDynamodbMetering } from '../../infra/local/counting-proxy.ts'
import { type CountLine, startCounts } from '../../infra/local/counts.ts'
import { openDoor } from '../../infra/local/door.ts'
import { startDynamoDbLocal } from '../../infra/local/dynamodb-local.ts'
import { environmentOf } from '../../infra/local/environment.ts'
import { createKms } from '../../infra/local/kms.ts'
import { createSes } from '../../infra/local/ses.ts'
import { connectToTable } from '../../infra/local/tables.ts'
import { tableDefinition } from '../support/table-definition.ts'

const region = 'eu-west-2'
const key = `arn:aws:kms:${region}:000000000000:key/bench`

/** The services that a function reaches, on this machine, for whoever asks; every request is counted. */
export interface Loopback {
  /** Of a program that asks them. */
  readonly environment: Readonly<Record<string, string>>
  readonly table: string
  /** Past the counting, for filling the table. */
  readonly client: DynamoDBClient
  readonly counts: () => readonly CountLine[]
  readonly stop: () => Promise<void>
}

/** Brings up the table, SES and KMS, without a stack: what is measured is the code that asks. */
export async function startLoopback(from: string, now: string): Promise<Loopback> {
  const dynamo = await startDynamoDbLocal()
  const counts = startCounts()
  const around = { counts, admit: () => null, callerOf: () => null }
  const indexes = () =>
    tableDefinition.GlobalSecondaryIndexes.map(({ Projection, ...index }) => ({
      ...index,
      KeySchema: index.KeySchema.map(({ AttributeName, KeyType }) => ({ AttributeName, KeyType: kindOf(KeyType) })),
      Projection: { ...Projection, ProjectionType: projectionOf(Projection.ProjectionType) },
    }))
  const table = await openDoor(createCountingProxy(dynamo.endpoint, createDynamodbMetering(indexes), around))
  const domain = from.slice(from.indexOf('@') + 1).replace('>', '')
  const account = () => ({ identities: [domain], configurationSets: ['bench'] })
  const ses = await openDoor(createSes({ ...around, account, now: () => now, emit: () => {} }).listener)
  const kms = await openDoor(createKms(() => [key], around).listener)
  const client = connectToTable(dynamo.endpoint, region)
  await client.send(new CreateTableCommand({ ...tableDefinition, TableName: 'bench' }))
  return {
    environment: {
      ...environmentOf({ DYNAMODB: table.url, SESV2: ses.url, KMS: kms.url }, region),
      ...{
        TABLE_NAME: 'bench',
        TOMBSTONES_NAME: 'bench',
        CONFIGURATION_SET: 'bench',
        LINK_KEY_ID: key,
        LINK_BASE_URL: 'https://links.example',
      },
    },
    ...{ table: 'bench', client, counts: counts.lines },
    stop: async () => {
      client.destroy()
      for (const door of [table, ses, kms]) await door.close()
      await dynamo.stop()
    },
  }
}

function kindOf(kind: string): 'HASH' | 'RANGE' {
  return kind === 'HASH' ? 'HASH' : 'RANGE'
}

function projectionOf(projection: string): 'ALL' | 'KEYS_ONLY' | 'INCLUDE' {
  return projection === 'ALL' || projection === 'KEYS_ONLY' ? projection : 'INCLUDE'
}
