import { newAlert } from '../alert/alert.ts'
import { situationOf } from '../attend/course-item.ts'
import type { CommandDeps } from '../command/change-course.ts'
import { CourseId, type JobId } from '../course/ids.ts'
import { clinicNow } from '../deployed/clinic-now.ts'
import { withheldIn } from '../message/withheld-in.ts'
import type { CatchUpJob } from '../store/jobs.ts'
import { readWholeCourse } from '../store/read-whole-course.ts'
import type { Write } from '../store/store.ts'
import { decideHeld } from './decide-held.ts'

/** Courses that one step goes over before it notes how far it came: few enough for one run of a Lambda. */
const coursesAStep = 20

/**
 * Goes over the next courses after sending was switched on with what was due held: first to find those that have such
 * messages, then, once somebody has decided on all of them, to carry that out. A step that a crash cut off is done again
 * from its beginning, and decides on nothing twice.
 * @returns whether courses are left to be gone over now
 */
export async function runCatchUp(deps: CommandDeps, id: JobId): Promise<boolean> {
  const job = await deps.store.readJob(id)
  const now = deps.clock()
  if (job?.type !== 'catch-up' || job.dueAt === null || job.dueAt > now) return false
  if (job.phase === 'look') return look(deps, job)
  return job.phase === 'send' || job.phase === 'skip' ? carryOut(deps, job, job.phase) : false
}

async function look(deps: CommandDeps, job: CatchUpJob): Promise<boolean> {
  const now = deps.clock()
  const page = await deps.store.listCourses(job.after, coursesAStep)
  const found: CourseId[] = []
  for (const course of page.items) if (await hasHeld(deps, course)) found.push(course)
  const rows = found.map((value, index) => {
    const row = job.rows + index
    return { job: job.id, row, line: row + 1, value }
  })
  await deps.store.putJobRows(rows)
  const count = job.rows + rows.length
  const gone = { rows: count, cursor: job.cursor + page.items.length }
  if (page.next !== null) {
    return (await deps.store.write([putJob(job, { ...gone, after: page.next, dueAt: now })])).ok
  }
  const isEmpty = count === 0
  const end = { phase: isEmpty ? 'done' : 'waiting', finishedAt: isEmpty ? now : null, dueAt: null } as const
  const about = { code: 'mails-withheld', at: now, client: null, course: null, slot: null, of: job.id } as const
  const alert: Write = { put: 'alert', value: newAlert(about), was: null }
  await deps.store.write([putJob(job, { ...gone, ...end, after: null }), ...(isEmpty ? [] : [alert])])
  return false
}

async function hasHeld(deps: CommandDeps, id: CourseId): Promise<boolean> {
  const state = await readWholeCourse(deps.store, id)
  if (state === null) return false
  const situation = situationOf(await clinicNow(deps, state.clinic), state)
  return withheldIn(situation, deps.clock(), state.clinic.heldBefore).length > 0
}

async function carryOut(deps: CommandDeps, job: CatchUpJob, decided: 'send' | 'skip'): Promise<boolean> {
  const rows = await deps.store.readJobRows(job.id, job.cursor, coursesAStep)
  for (const { value } of rows) {
    const decision = { do: decided, by: job.decidedBy ?? job.by, only: null }
    const settled = await decideHeld(deps, CourseId.parse(value), decision)
    if (!settled.ok && settled.error.code === 'changed-meanwhile')
      throw new Error(`${String(value)}: others kept writing`)
  }
  const now = deps.clock()
  const cursor = job.cursor + rows.length
  const isDone = rows.length === 0 || cursor >= job.rows
  const rest = isDone ? ({ phase: 'done', finishedAt: now, dueAt: null } as const) : { dueAt: now }
  const written = await deps.store.write([putJob(job, { cursor, ...rest })])
  return written.ok && !isDone
}

/** The job changed, to be written if it is still as it was read. */
function putJob(job: CatchUpJob, change: Partial<CatchUpJob>): Write {
  return { put: 'job', value: { ...job, ...change, version: job.version + 1 }, was: job.version }
}
