import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'

import { batchPut, inRuns } from '../../shared/store/batch.ts'
import { itemOf } from '../../shared/store/item.ts'
import { storedAs } from '../../shared/store/stored-as.ts'
import type { Table } from '../../shared/store/table.ts'
import type { Put } from '../../shared/store/write-key.ts'
import type { Instant } from '../../shared/time/instant.ts'

export interface Filled {
  readonly put: Put
  /** When it was last written. */
  readonly at: Instant
}

/** Writes items as the store would, many at a time, whatever is there. */
export async function fillTable(client: DynamoDBClient, name: string, filled: readonly Filled[]): Promise<void> {
  const table = { client, name, outside: name, newId: () => 'seeded', retentionDays: 3650, wait: async () => {} }
  const itemAt = ({ put, at }: Filled) => itemOf(storedAs(put, { ...table, now: () => at }))
  const batches = inRuns(filled, 25)
  for (const side of inRuns(batches, 8)) {
    await Promise.all(side.map((run) => batchPut(anyTime(table), run.map(itemAt))))
  }
}

/** No pause of a batch asks for the time. */
function anyTime(table: Omit<Table, 'now'>): Table {
  const now = (): never => {
    throw new Error('a batch has no time')
  }
  return { ...table, now }
}
