import type { CommandDeps } from '../command/change-course.ts'
import { type JobId, courseIdOf } from '../course/ids.ts'
import type { ErasureJob } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'
import { type ForgetDeps, forgetClient } from './forget-client.ts'
import { forgetCourse } from './forget-course.ts'

/**
 * Forgets an erased client: first it notes that it has begun, from when on nothing is taken back; then a course a step;
 * then what is kept of the person elsewhere, and the person. A step that a crash cut off is done again; what is gone
 * already is no fault. An erasure that was taken back is left alone.
 * @returns whether something is left to do now
 */
export async function runErasure(deps: ForgetDeps, id: JobId): Promise<boolean> {
  const { store, clock } = deps
  const job = await store.readJob(id)
  if (job === null || job.type !== 'erasure' || job.dueAt === null || job.dueAt > clock()) return false
  if (job.begunAt === null) return begin(deps, job)
  if (job.cursor >= job.rows) return !(await forgetClient(deps, job))
  if (await forgetCourse(store, courseIdOf(job.client, job.cursor + 1)))
    await note(store, job, { cursor: job.cursor + 1 })
  return true
}

async function begin({ store, clock }: CommandDeps, job: ErasureJob): Promise<boolean> {
  const client = await store.readClient(job.client)
  const now = clock()
  const isErased = client !== null && client.erasedAt !== null
  await note(store, job, isErased ? { begunAt: now, rows: client.courses } : { finishedAt: now, dueAt: null })
  return isErased
}

async function note(store: Store, job: ErasureJob, progress: Partial<ErasureJob>): Promise<void> {
  await store.write([{ put: 'job', value: { ...job, ...progress, version: job.version + 1 }, was: job.version }])
}
