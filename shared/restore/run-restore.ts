import { newAlert } from '../alert/alert.ts'
import type { AttendDeps } from '../attend/deps.ts'
import type { JobId } from '../course/ids.ts'
import { holdDue } from '../sending/hold-due.ts'
import type { RestoreJob } from '../store/jobs.ts'
import { putClinic } from '../store/put-clinic.ts'
import { cutOff } from './cut-off.ts'
import { heedTombstone } from './heed-tombstone.ts'
import { restorer, restoringJob } from './begin-restore.ts'

/** Tombstones that one step goes over, and how many of them side by side. */
const aStep = 100
const sideBySide = 10

/**
 * Sets a restored table right, a page of tombstones a step; then work that was under way is cut off, and everything that was
 * due by then is held. A step that a crash cut off is done again. Sending stays off until somebody switches it on.
 * @returns whether something is left to do now
 */
export async function runRestore(deps: AttendDeps, id: JobId): Promise<boolean> {
  const { store, clock } = deps
  const job = await store.readJob(id)
  if (job?.type !== 'restore' || job.dueAt === null || job.dueAt > clock()) return false
  switch (job.phase) {
    case 'clients':
      return heedSome(deps, job, 'courses')
    case 'courses':
      return heedSome(deps, job, 'hold')
    case 'hold':
      return !(await finish(deps, job))
    case 'done':
      return false
    default:
      return job satisfies never
  }
}

async function heedSome(deps: AttendDeps, job: RestoreJob, then: RestoreJob['phase']): Promise<boolean> {
  const { store } = deps
  const { items: all, next } = await store.listTombstones(job.after, aStep)
  const items = all.filter(({ of }) => (of === 'course') === (job.phase === 'courses'))
  for (let at = 0; at < items.length; at += sideBySide) {
    const run = items.slice(at, at + sideBySide)
    await Promise.all(run.map((tombstone) => heedTombstone(deps, tombstone, job.from)))
  }
  const phase = next === null ? then : job.phase
  const value = { ...job, phase, after: next, cursor: job.cursor + items.length, version: job.version + 1 }
  return (await store.write([{ put: 'job', value, was: job.version }])).ok
}

/** @returns whether it is done; not where others wrote the clinic's state, or what is cut off, meanwhile */
async function finish(deps: AttendDeps, job: RestoreJob): Promise<boolean> {
  const { store, clock } = deps
  if (!(await cutOff(deps, job))) return false
  const clinic = await store.readClinic()
  const now = clock()
  const done: RestoreJob = { ...job, phase: 'done', finishedAt: now, dueAt: null, version: job.version + 1 }
  const end = { put: 'job', value: done, was: job.version } as const
  // Put back once more since: another job is at it.
  if (clinic.restored === null || restoringJob(clinic) !== job.id) return (await store.write([end])).ok
  const { held, writes } = await holdDue(store, clinic, { by: restorer, now })
  const about = { code: 'table-restored', at: now, client: null, course: null, slot: null, of: job.startedAt } as const
  const written = await store.write([
    putClinic(clinic, { ...held, restored: { ...clinic.restored, heldUntil: now } }),
    ...writes,
    { put: 'alert', value: newAlert(about), was: null },
    end,
  ])
  return written.ok
}
