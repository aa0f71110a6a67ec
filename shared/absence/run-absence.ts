import { newAlert } from '../alert/alert.ts'
import { clearLeave } from '../change/clear-leave.ts'
import type { Action } from '../command/action.ts'
import { type CommandDeps, changeCourse } from '../command/change-course.ts'
import { ClientId, type JobId, courseIdOf } from '../course/ids.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import type { AbsenceJob, JobRow } from '../store/jobs.ts'
import type { Write } from '../store/store.ts'

/** Courses that one step moves before it notes how far it came: few enough for one run of a Lambda. */
const rowsAStep = 20

/** Lets an absence's job move its courses; a second approval changes nothing. */
export async function approveAbsence(deps: CommandDeps, id: JobId, by: string): Promise<Result<AbsenceJob>> {
  const job = await deps.store.readJob(id)
  if (job === null || job.type !== 'absence') return refuse('bad-input', 'there is no such absence to approve')
  if (job.withdrawnAt !== null) return refuse('not-allowed', 'the absence was withdrawn')
  if (job.approvedAt !== null) return done(job)
  const now = deps.clock()
  const approval = { approvedBy: by, approvedAt: now, dueAt: job.finishedAt === null ? now : null }
  const value = { ...job, ...approval, version: job.version + 1 }
  const written = await deps.store.write([{ put: 'job', value, was: job.version }])
  return written.ok ? done(value) : refuse('changed-meanwhile', 'the absence was changed by others; look at it again')
}

/**
 * Moves the next courses of an approved absence, each in a transaction of its own. A step that a crash cut off is done
 * again from its beginning: a course that was moved has nothing left in the absence, and is not moved twice.
 * @returns whether rows are left
 */
export async function runAbsence(deps: CommandDeps, id: JobId): Promise<boolean> {
  const job = await deps.store.readJob(id)
  if (job === null || job.type !== 'absence' || job.approvedAt === null || job.finishedAt !== null) return false
  const rows = await deps.store.readJobRows(id, job.cursor, rowsAStep)
  const refused: AbsenceJob['refused'][number][] = [...job.refused]
  for (const row of rows) {
    const refusal = await moveCourse(deps, job, row)
    if (refusal !== null) refused.push(refusal)
  }
  const cursor = job.cursor + rows.length
  const isDone = cursor >= job.rows || rows.length === 0
  const now = deps.clock()
  const progress = { cursor, refused, finishedAt: isDone ? now : null, dueAt: isDone ? null : now }
  await deps.store.write([{ put: 'job', value: { ...job, ...progress, version: job.version + 1 }, was: job.version }])
  return !isDone
}

async function moveCourse(
  deps: CommandDeps,
  job: AbsenceJob,
  { line, value }: JobRow,
): Promise<AbsenceJob['refused'][number] | null> {
  const client = ClientId.parse(value)
  const moved = await changeCourse(deps, client, absenceAction(job))
  if (moved.ok) return null
  await tellStaff(deps, client, job)
  const { code, detail } = moved.error
  return { line, client, code, detail }
}

/** What an absence does to one course. */
export function absenceAction({ absence, by }: Pick<AbsenceJob, 'absence' | 'by'>): Action {
  return {
    ...{ act: 'leave', slot: null, by, why: null, seen: null },
    reach: ({ course }) => [course.therapist],
    decide: (given) => clearLeave(given, absence),
  }
}

async function tellStaff({ store, clock }: CommandDeps, client: ClientId, job: AbsenceJob): Promise<void> {
  const known = await store.readClient(client)
  const course = known === null || known.courses === 0 ? null : courseIdOf(client, known.courses)
  const about = { code: 'no-free-step' as const, at: clock(), client, course, slot: null, of: job.id }
  const write: Write = { put: 'alert', value: newAlert(about), was: null }
  // Where a step is done again after a crash, the alert is there already.
  await store.write([write])
}
