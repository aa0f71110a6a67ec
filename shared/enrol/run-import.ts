import type { ClientId, JobId } from '../course/ids.ts'
import { type Result, refuse } from '../course/refusal.ts'
import type { ImportJob, JobRow } from '../store/jobs.ts'
import { type EnrolDeps, enrol } from './enrol.ts'
import type { Enrolment } from './enrolment.ts'
import { type SpentRow, readRow, spentRow } from './kept-row.ts'

/** Rows that one step enrols before it notes how far it came: few enough for one run of a Lambda. */
const rowsAStep = 20

/**
 * Enrols the next rows of an import, and leaves nothing of the persons in the rows. A step that a crash cut off is done
 * again from its beginning: a row that was enrolled then is found as `course-open` of this very import and passed over.
 * @returns whether rows are left
 */
export async function runImport(deps: EnrolDeps, id: JobId): Promise<boolean> {
  const job = await deps.store.readJob(id)
  if (job === null || job.type !== 'import' || job.finishedAt !== null) return false
  const rows = await deps.store.readJobRows(id, job.cursor, rowsAStep)
  const refused = [...job.refused]
  const spent: JobRow[] = []
  for (const row of rows) {
    const one = await enrolRow(deps, job, row)
    spent.push(spentRow(row, one))
    if (one.refusal !== null) refused.push({ line: row.line, client: one.client, ...one.refusal })
  }
  // Before the job goes on: afterwards nobody would come back to them.
  await deps.store.putJobRows(spent)
  const cursor = job.cursor + rows.length
  const isDone = cursor >= job.rows || rows.length === 0
  const now = deps.clock()
  const value: ImportJob = {
    ...job,
    ...{ cursor, refused, version: job.version + 1 },
    finishedAt: isDone ? now : null,
    dueAt: isDone ? null : now,
  }
  await deps.store.write([{ put: 'job', value, was: job.version }])
  return !isDone
}

/** What becomes of a row; one that a step cut off had been done with already is as it left it. */
async function enrolRow(deps: EnrolDeps, job: ImportJob, row: JobRow): Promise<SpentRow> {
  const read = readRow(row)
  if ('spent' in read) return read.spent
  const { enrolment } = read
  const { client } = enrolment
  const enrolled = await enrolUnlessErased(deps, job, enrolment)
  if (enrolled.ok || (await isOurs(deps, job, client))) return { client, refusal: null }
  const { code, detail } = enrolled.error
  return { client, refusal: { code, detail } }
}

/** A file that was given before a client was erased brings nobody back. */
async function enrolUnlessErased(deps: EnrolDeps, job: ImportJob, enrolment: Enrolment): Promise<Result<unknown>> {
  const known = await deps.store.readClient(enrolment.client)
  const erasedAt = known?.erasedAt ?? null
  if (erasedAt === null || erasedAt < job.startedAt) return enrol(deps, enrolment, job.id)
  return refuse('not-allowed', `the client was erased at ${erasedAt}, after this file was given`)
}

async function isOurs({ store }: EnrolDeps, job: ImportJob, client: ClientId): Promise<boolean> {
  const open = (await store.readClient(client))?.openCourse ?? null
  return open !== null && (await store.readCourse(open))?.course.enrolledBy === job.id
}
