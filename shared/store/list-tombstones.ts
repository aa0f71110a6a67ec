import { ScanCommand } from '@aws-sdk/client-dynamodb'

import { answerOf } from './fault.ts'
import { keyItem, keyOf, valueOf } from './item.ts'
import { isTombstoneKey } from './keys.ts'
import { kinds } from './kinds.ts'
import { readCursor, writeCursor } from './scan-cursor.ts'
import type { Page } from './store.ts'
import type { Table } from './table.ts'
import type { Tombstone } from './tombstones.ts'

/** A page of all tombstones, in no order; it may be empty and not the last. */
export async function listTombstones(table: Table, after: string | null, limit: number): Promise<Page<Tombstone>> {
  const scan = new ScanCommand({
    TableName: table.outside,
    ConsistentRead: true,
    Limit: limit,
    ...(after === null ? {} : { ExclusiveStartKey: keyItem(readCursor(after)) }),
  })
  const { Items: found = [], LastEvaluatedKey: last } = await answerOf('Scan', table.client.send(scan))
  const items = found.filter((item) => isTombstoneKey(keyOf(item))).map((item) => valueOf(kinds.tombstone, item))
  return { items, next: last === undefined ? null : writeCursor(keyOf(last)) }
}
