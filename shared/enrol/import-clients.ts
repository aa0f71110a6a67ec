import type { JobId } from '../course/ids.ts'
import type { NewId } from '../ports/new-id.ts'
import { JobId as JobIdSchema } from '../course/ids.ts'
import { clinicNow } from '../deployed/clinic-now.ts'
import { type CsvChecked, checkCsv } from './check-csv.ts'
import type { CsvFault } from './csv-fault.ts'
import type { EnrolDeps } from './enrol.ts'

export interface ImportDeps extends EnrolDeps {
  readonly newId: NewId
}

export type Imported =
  | { readonly ok: true; readonly job: JobId; readonly rows: number; readonly errors: readonly CsvFault[] }
  | { readonly ok: false; readonly errors: readonly CsvFault[] }

/**
 * Begins an import: the whole file is checked first, and nothing is enrolled unless every row is good (`partial`: the
 * good ones are). What is enrolled is enrolled by a job, whose rows are kept beside it until they are done.
 */
export async function importClients(
  deps: ImportDeps,
  given: { csv: string; partial: boolean; by?: string },
): Promise<Imported> {
  const now = deps.clock()
  const clinic = await clinicNow(deps, await deps.store.readClinic())
  const { good, errors }: CsvChecked = await checkCsv({ ...deps, clinic, now }, given.csv)
  if (good.length === 0 || (errors.length > 0 && !given.partial)) return { ok: false, errors }
  const job = JobIdSchema.parse(`import-${deps.newId()}`)
  await deps.store.putJobRows(good.map(({ line, enrolment }, row) => ({ job, row, line, value: enrolment })))
  const by = given.by ?? null
  const started = { id: job, type: 'import' as const, by, rows: good.length, cursor: 0, refused: [], startedAt: now }
  await deps.store.write([{ put: 'job', value: { ...started, finishedAt: null, dueAt: now, version: 1 }, was: null }])
  return { ok: true, job, rows: good.length, errors }
}
