import type { JobId } from '../course/ids.ts'
import type { ReplanJob } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'
import { readPlanning } from '../deployed/clinic-now.ts'
import { Difference } from './differences.ts'
import { type SettingChange, listChanges } from './list-changes.ts'

/** How far a job is that goes over the courses, and what it changes in them. */
export interface ReplanTold extends Pick<
  ReplanJob,
  | 'from'
  | 'to'
  | 'phase'
  | 'startedAt'
  | 'finishedAt'
  | 'approvedBy'
  | 'approvedAt'
  | 'messages'
  | 'firstAt'
  | 'lastAt'
  | 'slots'
> {
  readonly job: JobId
  readonly lookedAt: number
  readonly changed: number
  readonly courses: readonly Difference[]
  /** The row from which the rest is to be asked for; null: that was all. */
  readonly next: number | null
}

/** What planning goes by, and what waits or was last done about other settings and zone rules. */
export interface ReplanStatus {
  readonly applied: { readonly settings: string; readonly zoneRules: string } | null
  readonly settings: (ReplanTold & { readonly changes: readonly SettingChange[] }) | null
  readonly zoneRules: ReplanTold | null
}

/** How many courses are told at a time. */
const page = 100

/**
 * What planning goes by, and the two jobs that last went over the courses: for settings every field that differs, for both
 * what changes in how many courses, and the courses themselves from row `after` on. Null where nothing was ever deployed
 * that is not applied.
 */
export async function replanStatus({ store }: { readonly store: Store }, after: number): Promise<ReplanStatus> {
  const { planned } = await store.readClinic()
  if (planned === null) return { applied: null, settings: null, zoneRules: null }
  const [settings, zoneRules] = await Promise.all([
    readReplan(store, planned.settingsJob),
    readReplan(store, planned.zoneJob),
  ])
  return {
    applied: { settings: planned.settings, zoneRules: planned.zoneRules },
    settings:
      settings === null
        ? null
        : { ...(await told(store, settings, after)), changes: await settingChanges(store, settings) },
    zoneRules: zoneRules === null ? null : await told(store, zoneRules, after),
  }
}

async function readReplan(store: Store, id: JobId | null): Promise<ReplanJob | null> {
  const job = id === null ? null : await store.readJob(id)
  return job?.type === 'replan' ? job : null
}

async function told(store: Store, job: ReplanJob, after: number): Promise<ReplanTold> {
  const { id, from, to, phase, cursor, rows, messages, firstAt, lastAt, slots, startedAt, approvedBy, approvedAt } = job
  const courses = await store.readJobRows(id, after, Math.min(page, Math.max(0, rows - after)))
  return {
    ...{ job: id, from, to, phase, startedAt, finishedAt: job.finishedAt, approvedBy, approvedAt },
    ...{ lookedAt: cursor, changed: rows, messages, firstAt, lastAt, slots },
    courses: courses.map(({ value }) => Difference.parse(value)),
    next: after + courses.length < rows ? after + courses.length : null,
  }
}

async function settingChanges(store: Store, { from, to }: ReplanJob): Promise<readonly SettingChange[]> {
  return listChanges(await readPlanning(store, from), await readPlanning(store, to))
}
