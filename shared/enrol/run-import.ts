import * as z from 'zod'

import { ContentLevel, Locale } from '../course/client.ts'
import { Indication } from '../course/course.ts'
import { Area } from '../ipt/area.ts'
import { ClientId, type JobId, TherapistId } from '../course/ids.ts'
import type { ImportJob, JobRow } from '../store/items.ts'
import { PlainDate, WallTime } from '../time/wall-time.ts'
import { Zone } from '../time/zone.ts'
import { type EnrolDeps, enrol } from './enrol.ts'
import type { Enrolment } from './enrolment.ts'

/** Rows that one step enrols before it notes how far it came: few enough for one run of a Lambda. */
const rowsAStep = 20

/** A row as it was kept beside its job. */
const KeptRow = z.object({
  client: ClientId,
  name: z.string(),
  email: z.string(),
  zone: Zone.nullable(),
  locale: Locale,
  content: ContentLevel,
  consentedOn: PlainDate.nullable(),
  therapist: TherapistId,
  sessions: z.number(),
  held: z.number(),
  first: WallTime,
  area: Area.nullable(),
  indication: Indication.nullable(),
  measures: z.array(z.string()),
  pin: z.string().nullable().default(null),
}) satisfies z.ZodType<Enrolment>

/**
 * Enrols the next rows of an import. A step that a crash cut off is done again from its beginning: a row that was
 * enrolled then is found as `course-open` of this very import and passed over.
 * @returns whether rows are left
 */
export async function runImport(deps: EnrolDeps, id: JobId): Promise<boolean> {
  const job = await deps.store.readJob(id)
  if (job === null || job.type !== 'import' || job.finishedAt !== null) return false
  const rows = await deps.store.readJobRows(id, job.cursor, rowsAStep)
  const refused: ImportJob['refused'][number][] = [...job.refused]
  for (const row of rows) {
    const refusal = await enrolRow(deps, job, row)
    if (refusal !== null) refused.push(refusal)
  }
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
  await forgetPins(deps, rows)
  return !isDone
}

/** Rows stay for a while after they are done; their PINs need not. Only then: a row that is done again needs its PIN. */
async function forgetPins({ store }: EnrolDeps, rows: readonly JobRow[]): Promise<void> {
  const kept = rows.map((row) => ({ ...row, value: KeptRow.parse(row.value) }))
  const bare = kept
    .filter(({ value }) => value.pin !== null)
    .map((row) => ({ ...row, value: { ...row.value, pin: null } }))
  if (bare.length > 0) await store.putJobRows(bare)
}

async function enrolRow(deps: EnrolDeps, job: ImportJob, row: JobRow): Promise<ImportJob['refused'][number] | null> {
  const enrolment = KeptRow.parse(row.value)
  const enrolled = await enrol(deps, enrolment, job.id)
  if (enrolled.ok || (await isOurs(deps, job, enrolment.client))) return null
  return { line: row.line, client: enrolment.client, ...enrolled.error }
}

async function isOurs({ store }: EnrolDeps, job: ImportJob, client: ClientId): Promise<boolean> {
  const open = (await store.readClient(client))?.openCourse ?? null
  return open !== null && (await store.readCourse(open))?.course.enrolledBy === job.id
}
