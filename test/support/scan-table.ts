import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'

import { unpack } from '../../shared/store/packed.ts'
import type { TestTable } from './test-table.ts'

/** Every item of a table, keys and all. */
export async function scanTable({ client, table }: TestTable): Promise<readonly unknown[]> {
  const { Items: items = [], LastEvaluatedKey: more } = await client.send(
    new ScanCommand({ TableName: table, ConsistentRead: true }),
  )
  if (more !== undefined) throw new Error('the table has more than one page')
  return items.map((item) => unmarshall(item))
}

/** All words that items hold, those of mails too, whether compressed or not. */
export function wordsOf(items: readonly unknown[]): string {
  return JSON.stringify(items, (_key, value: unknown) => (value instanceof Uint8Array ? textOf(value) : value))
}

function textOf(bytes: Uint8Array): string {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
  return Buffer.from(isPacked ? unpack(bytes) : bytes).toString('latin1')
}
