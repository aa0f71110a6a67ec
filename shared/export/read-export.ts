import type { CommandDeps } from '../command/change-course.ts'
import type { ClientId } from '../course/ids.ts'
import { jobOfClient } from '../store/job-of-client.ts'
import { type ExportJob, exportKeptDays } from '../store/jobs.ts'
import { type Instant, plus } from '../time/instant.ts'
import { type MyData, Part } from './my-data.ts'

/** Where a client's data stand: not put together, or no longer kept; being made; ready, and until when it is kept. */
export type ExportState =
  | { readonly state: 'none' }
  | { readonly state: 'being made'; readonly since: Instant }
  | { readonly state: 'ready'; readonly at: Instant; readonly until: Instant }

type ReadDeps = Pick<CommandDeps, 'store' | 'clock' | 'clinic'>

/** Where a client's data stand. */
export async function exportState(deps: ReadDeps, client: ClientId): Promise<ExportState> {
  const job = await readJob(deps, client)
  if (job === null) return { state: 'none' }
  if (job.finishedAt === null) return { state: 'being made', since: job.startedAt }
  return { state: 'ready', at: job.finishedAt, until: plus(job.finishedAt, { days: exportKeptDays }) }
}

/** A client's data as one document; null while they are not ready. */
export async function readExport(deps: ReadDeps, client: ClientId): Promise<MyData | null> {
  const job = await readJob(deps, client)
  if (job === null || job.finishedAt === null) return null
  const rows = await deps.store.readJobRows(job.id, 0, job.rows)
  const parts = rows.map(({ value }) => Part.parse(value))
  const person = parts.find((part) => part.part === 'person')?.person
  // Rows go by themselves when their time is over, the first of them maybe a moment before the job.
  if (rows.length < job.rows || person === undefined) return null
  return {
    ...{ format: 'interlude-my-data-1', madeAt: job.finishedAt, clinic: deps.clinic.name, person },
    courses: coursesOf(parts),
  }
}

async function readJob({ store, clock }: ReadDeps, client: ClientId): Promise<ExportJob | null> {
  const job = await store.readJob(jobOfClient('export', client))
  if (job === null || job.type !== 'export') return null
  const { finishedAt, rows } = job
  if (finishedAt === null) return job
  return rows === 0 || plus(finishedAt, { days: exportKeptDays }) <= clock() ? null : job
}

function coursesOf(parts: readonly Part[]): MyData['courses'] {
  const facts = parts.flatMap((part) => (part.part === 'course' ? [part.course] : []))
  return facts.map((course) => ({
    ...course,
    messages: parts.flatMap((part) => (part.part === 'messages' && part.course === course.course ? part.messages : [])),
    answers: parts.flatMap((part) => (part.part === 'answers' && part.course === course.course ? part.answers : [])),
  }))
}
