import { startDynamoDbLocal } from '../../infra/local/dynamodb-local.ts'
import { connectToTable } from '../../infra/local/tables.ts'
import { type ApiFuzzed, fuzzApi } from '../support/fuzz/fuzz-api.ts'
import { createOpenDynamoTable, createOpenMemoryTable } from '../support/fuzz/open-tables.ts'

export interface FuzzPart {
  readonly seed: number
  readonly requests: number
  readonly table: 'memory' | 'dynamodb'
}

/** From so many requests on, an operation that was never done is a failure: nothing would be known of it. */
const enough = 5000

/** Asks the API at random; the figures tell of each operation how often it was `asked`, and how often it was `done`. */
export async function fuzzPart(part: FuzzPart): Promise<Readonly<Record<string, number>>> {
  const { operations, found } = part.table === 'memory' ? await inMemory(part) : await onDynamoDb(part)
  const undone = part.requests < enough ? [] : operations.filter(({ done }) => done === 0)
  const faults = [...found, ...undone.map(({ operation }) => `${operation} was never done`)]
  if (faults.length > 0) throw new Error([`seed ${part.seed}`, ...faults].join('\n'))
  return Object.fromEntries(
    operations.flatMap(({ operation, asked, done }) => [
      [`asked ${operation}`, asked],
      [`done ${operation}`, done],
    ]),
  )
}

async function inMemory({ seed, requests }: FuzzPart): Promise<ApiFuzzed> {
  return fuzzApi({ seed, requests, createTable: createOpenMemoryTable })
}

async function onDynamoDb({ seed, requests }: FuzzPart): Promise<ApiFuzzed> {
  const local = await startDynamoDbLocal()
  const client = connectToTable(local.endpoint, 'eu-west-2')
  try {
    return await fuzzApi({ seed, requests, createTable: () => createOpenDynamoTable(client) })
  } finally {
    client.destroy()
    await local.stop()
  }
}
