import { CourseId, type JobId } from '../course/ids.ts'
import type { ForgetDeps } from '../erase/forget-client.ts'
import { dayIn, nextDaily } from '../standing/daily.ts'
import { standingTimes } from '../standing/standing-times.ts'
import type { RetentionJob } from '../store/jobs.ts'
import { type Instant, plus } from '../time/instant.ts'
import { PlainDate } from '../time/wall-time.ts'
import { forgetOver } from './forget-over.ts'
import { pruneAbsences } from './prune-absences.ts'

/** Earlier than any course. */
const ever = PlainDate.parse('1970-01-01')

/**
 * Forgets, once a day and a course a step, whose time is over. A step that a crash cut off is done again; what is gone
 * already is no fault. A course that cannot go yet is looked at again the next day.
 * @returns whether something is left to do now
 */
export async function runRetention(deps: ForgetDeps, id: JobId): Promise<boolean> {
  const { store, clock } = deps
  const job = await store.readJob(id)
  const now = clock()
  if (job?.type !== 'retention' || job.dueAt === null || job.dueAt > now) return false
  if (job.cursor >= job.rows) return beginDay(deps, job, now)
  const [row] = await store.readJobRows(id, job.cursor, 1)
  if (row === undefined || (await forgetOver(deps, CourseId.parse(row.value)))) {
    await note(deps, job, { cursor: job.cursor + 1 })
  }
  return true
}

/** Where the day's time has come, the courses whose time is over are the job's rows; where there are none, it waits on. */
async function beginDay(deps: ForgetDeps, job: RetentionJob, now: Instant): Promise<boolean> {
  const { retention: daily } = standingTimes(deps.clinic)
  const next = nextDaily(daily, job.day, now)
  if (next > now) return rest(deps, job, { dueAt: next })
  await pruneAbsences(deps.store, { before: keptFrom(deps.clinic, now), now })
  const courses = await coursesOver(deps, now)
  const day = dayIn(daily.zone, now)
  const progress = { day, rows: courses.length, cursor: 0, startedAt: now }
  if (courses.length === 0) return rest(deps, job, { ...progress, dueAt: nextDaily(daily, day, now) })
  await deps.store.putJobRows(courses.map((value, row) => ({ job: job.id, row, line: row + 1, value })))
  await note(deps, job, { ...progress, finishedAt: null })
  return true
}

/** The job until its next day. */
async function rest(deps: ForgetDeps, job: RetentionJob, until: Partial<RetentionJob>): Promise<false> {
  await note(deps, job, { finishedAt: deps.clock(), ...until })
  return false
}

/** The courses that closed long enough ago and still tell of somebody, by the list; each is looked at again in its turn. */
async function coursesOver({ store, clinic }: ForgetDeps, now: Instant): Promise<readonly CourseId[]> {
  const rows = await store.listCaseload({ of: 'closed', from: ever, to: keptFrom(clinic, now) })
  return rows.filter(({ listed }) => listed.name !== null).map(({ course }) => course)
}

/** The first day of which all is kept. */
function keptFrom({ timeZone, retentionDays }: ForgetDeps['clinic'], now: Instant): PlainDate {
  return dayIn(timeZone, plus(now, { days: -retentionDays }))
}

async function note({ store }: ForgetDeps, job: RetentionJob, progress: Partial<RetentionJob>): Promise<void> {
  await store.write([{ put: 'job', value: { ...job, ...progress, version: job.version + 1 }, was: job.version }])
}
