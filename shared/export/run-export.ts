import type { CommandDeps } from '../command/change-course.ts'
import type { Client } from '../course/client.ts'
import { type JobId, courseIdOf } from '../course/ids.ts'
import { type ExportJob, exportKeptDays } from '../store/jobs.ts'
import { readWholeCourse } from '../store/read-whole-course.ts'
import { Person, type Part } from './my-data.ts'
import { partsOfCourse } from './parts-of-course.ts'

/**
 * Puts the next part of a client's data together: first the person, in the place of all that was put together before, then
 * a course a step. A step that a crash cut off is done again and puts the same rows. Of a client who is erased meanwhile
 * nothing is left.
 * @returns whether something is left to do now
 */
export async function runExport(deps: CommandDeps, id: JobId): Promise<boolean> {
  const { store, clock } = deps
  const job = await store.readJob(id)
  if (job === null || job.type !== 'export' || job.finishedAt !== null) return false
  const client = await store.readClient(job.client)
  const isKnown = client !== null && client.erasedAt === null
  if (!isKnown || job.rows === 0) await store.removeJobRows(id)
  if (!isKnown) return note(deps, job, { rows: 0, finishedAt: clock(), dueAt: null })
  if (job.rows === 0) return note(deps, job, { rows: await putParts(deps, job, [personOf(client)]) })
  const cursor = job.cursor + 1
  const rows = await putParts(deps, job, await courseParts(deps, job, cursor))
  const isDone = cursor >= job.courses
  return note(deps, job, { rows, cursor, finishedAt: isDone ? clock() : null, dueAt: isDone ? null : clock() })
}

/** The client's own facts; a PIN is none. */
function personOf(client: Client): Part {
  return { part: 'person', person: Person.parse(client) }
}

async function courseParts(deps: CommandDeps, { client }: ExportJob, ordinal: number): Promise<readonly Part[]> {
  const state = await readWholeCourse(deps.store, courseIdOf(client, ordinal))
  return state === null ? [] : partsOfCourse(deps, state, ordinal)
}

/** Puts parts as the next rows. @returns how many there are then. */
async function putParts({ store }: CommandDeps, job: ExportJob, parts: readonly Part[]): Promise<number> {
  const rows = parts.map((value, index) => ({ job: job.id, row: job.rows + index, line: job.cursor, value }))
  // One at a time: a request takes 16 MB, and a row may have a fifth of one.
  for (const row of rows) await store.putJobRows([row], exportKeptDays)
  return job.rows + rows.length
}

/** Notes how far it came. @returns whether something is left to do. */
async function note({ store }: CommandDeps, job: ExportJob, progress: Partial<ExportJob>): Promise<boolean> {
  const value = { ...job, ...progress, version: job.version + 1 }
  await store.write([{ put: 'job', value, was: job.version }])
  return value.finishedAt === null
}
