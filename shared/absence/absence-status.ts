import type { CommandDeps } from '../command/change-course.ts'
import { type Previewed, previewAction } from '../command/preview-course.ts'
import { ClientId, type CourseId, type JobId, courseIdOf } from '../course/ids.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import type { AbsenceJob } from '../store/jobs.ts'
import { absenceAction } from './run-absence.ts'

/** What an absence does to one course. */
export interface AbsenceOfCourse {
  readonly client: ClientId
  /** Null where nothing is known of the client any more. */
  readonly course: CourseId | null
  readonly preview: Previewed
}

/** How far an absence's job is, and what it would do, or could not do, to the courses that wait for it. */
export interface AbsenceStatus {
  readonly job: AbsenceJob
  readonly courses: readonly AbsenceOfCourse[]
  /** The row from which the rest is to be asked for; null: that was all. */
  readonly next: number | null
}

/** Courses that one answer tells of: each may come with a mail. */
const page = 20

/**
 * An absence's job, with a preview of each course that it has not come to yet, decided as the course is now. Once it is
 * done, with the courses that it could not move and the free times nearest to their sessions.
 */
export async function absenceStatus(
  deps: CommandDeps,
  id: JobId,
  from: number | null = null,
): Promise<Result<AbsenceStatus>> {
  const job = await deps.store.readJob(id)
  if (job === null || job.type !== 'absence') return refuse('bad-input', 'there is no such absence')
  const first = Math.max(from ?? 0, job.finishedAt === null ? job.cursor : 0)
  const { clients, next } = await rowsOf(deps, job, first)
  const action = absenceAction(job)
  const courses = []
  for (const client of clients) {
    const known = await deps.store.readClient(client)
    const course = known === null || known.courses === 0 ? null : courseIdOf(client, known.courses)
    courses.push({ client, course, preview: await previewAction(deps, client, { action }) })
  }
  return done({ job, courses, next })
}

async function rowsOf(
  { store }: CommandDeps,
  job: AbsenceJob,
  first: number,
): Promise<{ readonly clients: readonly ClientId[]; readonly next: number | null }> {
  const last = first + page
  if (job.finishedAt !== null) {
    const clients = job.refused.slice(first, last).map(({ client }) => client)
    return { clients, next: last < job.refused.length ? last : null }
  }
  const rows = await store.readJobRows(job.id, first, page)
  return { clients: rows.map(({ value }) => ClientId.parse(value)), next: last < job.rows ? last : null }
}
