import * as z from 'zod/mini'

import type { JobId } from '../course/ids.ts'
import { batchPut, inRuns } from './batch.ts'
import { itemOf, valueOf } from './item.ts'
import { JobRow } from './jobs.ts'
import { jobRowKey } from './keys.ts'
import { readRange } from './read-item.ts'
import { storedJobRow } from './stored-as.ts'
import type { Table } from './table.ts'

/** Which rows of a job: `from` to `from + count - 1`. */
export interface RowRange {
  readonly job: JobId
  readonly from: number
  readonly count: number
}

/** The rows of a range, as far as there are such. */
export async function readJobRows(table: Table, { job, from, count }: RowRange): Promise<readonly JobRow[]> {
  if (count < 1) return []
  const [first, last] = [jobRowKey(job, from), jobRowKey(job, from + count - 1)]
  const values = { ':first': first.sk, ':last': last.sk }
  const items = await readRange(table, { pk: first.pk, condition: 'sk BETWEEN :first AND :last', values })
  return items.map((item) => valueOf(StoredJobRow, item))
}

/** Puts rows, 25 to a request, to be kept for so many days; to put the same rows again changes nothing. */
export async function putJobRows(table: Table, rows: readonly JobRow[], keptDays = 30): Promise<void> {
  for (const run of inRuns(rows, 25)) {
    await batchPut(
      table,
      run.map((row) => itemOf(storedJobRow(row, table, keptDays))),
    )
  }
}

/** A row's value is any JSON, and stored as its text. */
export const StoredJobRow = z.pipe(
  z.object({ ...JobRow.def.innerType.shape, value: z.string() }),
  z.transform((row): JobRow => ({ ...row, value: JSON.parse(row.value) })),
)
