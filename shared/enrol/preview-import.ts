import { createHash } from 'node:crypto'

import { clinicNow } from '../deployed/clinic-now.ts'
import { type PlannedRow, dryRun } from './check-csv.ts'
import type { CsvFault } from './csv-fault.ts'
import type { ReadyDeps } from './ready-enrolment.ts'
import type { CsvCells } from './read-csv.ts'

/** One row of a clients' file, and what it comes to. */
export interface RowPreview {
  /** Counted from 1; the header is line 1. */
  readonly line: number
  readonly cells: CsvCells
  /** What it would book; null where it is refused. */
  readonly planned: PlannedRow | null
  readonly errors: readonly CsvFault[]
}

/** What an import would do. */
export interface ImportPreview {
  readonly rows: readonly RowPreview[]
  /** What is wrong with the file as a whole. */
  readonly errors: readonly CsvFault[]
  readonly good: number
  readonly bad: number
  /** Stands for which rows are good, with which times: as long as it stays the same, an import does what was shown. */
  readonly digest: string
}

/** Checks a clients' file as an import does, all rows together and against the diary, and writes nothing. */
export async function previewImport(
  deps: Pick<ReadyDeps, 'store' | 'clinic' | 'clock'>,
  csv: string,
): Promise<ImportPreview> {
  const clinic = await clinicNow(deps, await deps.store.readClinic())
  const { rows, good, errors } = await dryRun({ ...deps, clinic, now: deps.clock() }, csv)
  const planned = new Map(good.map((row) => [row.line, row]))
  const faults = byLine(errors)
  const lines = new Set(rows.map(({ line }) => line))
  const previews = rows.map(({ line, cells }): RowPreview => {
    return { line, cells, planned: planned.get(line) ?? null, errors: faults.get(line) ?? [] }
  })
  return {
    rows: previews,
    errors: errors.filter(({ line }) => !lines.has(line)),
    ...{ good: good.length, bad: rows.length - good.length, digest: digestOf(good) },
  }
}

function byLine(errors: readonly CsvFault[]): ReadonlyMap<number, readonly CsvFault[]> {
  const lines = new Map<number, CsvFault[]>()
  for (const error of errors) lines.set(error.line, [...(lines.get(error.line) ?? []), error])
  return lines
}

function digestOf(good: readonly PlannedRow[]): string {
  const hash = createHash('sha256')
  for (const { enrolment, steps } of good) {
    hash.update(JSON.stringify([enrolment, steps.map(({ startsAt }) => startsAt)]))
  }
  return hash.digest('base64url')
}
