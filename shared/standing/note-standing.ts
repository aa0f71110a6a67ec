import type { ClinicState } from '../store/items.ts'
import type { DigestJob, Job, RetentionJob } from '../store/jobs.ts'
import { putClinic } from '../store/put-clinic.ts'
import type { Store, Write } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'
import { lastBefore, nextDaily } from './daily.ts'
import { type StandingTimes, standingJobs } from './standing-times.ts'

export interface StandingDeps {
  readonly store: Store
  /** Null: there are no standing jobs here, as in a rehearsal, which takes courses through and nothing else. */
  readonly standing: StandingTimes | null
}

/**
 * Begins the standing jobs, and moves them where the clinic's file or the zone rules say another time than they were set by:
 * the clinic's state names what that was, and is written with them. Otherwise it asks nothing of the table.
 * @returns whether there was anything to note
 */
export async function noteStanding(
  { store, standing }: StandingDeps,
  clinic: ClinicState,
  now: Instant,
): Promise<boolean> {
  if (standing === null || clinic.standing === standing.id) return false
  const [digest, retention] = await Promise.all([
    store.readJob(standingJobs.digest),
    store.readJob(standingJobs.retention),
  ])
  await store.write([
    putClinic(clinic, { standing: standing.id }),
    putJob(digest, digestAt(digest?.type === 'digest' ? digest : null, standing, now)),
    putJob(retention, retentionAt(retention?.type === 'retention' ? retention : null, standing, now)),
  ])
  return true
}

/** One that is under way goes on, and then finds its next time by itself. */
function digestAt(before: DigestJob | null, { digest }: StandingTimes, now: Instant): DigestJob {
  const job = before ?? newDigest(digest === null ? null : lastBefore(digest, now), now)
  if (job.cursor < job.rows) return job
  return { ...job, dueAt: digest === null ? null : nextDaily(digest, job.day, now) }
}

function retentionAt(before: RetentionJob | null, { retention }: StandingTimes, now: Instant): RetentionJob {
  const job = before ?? newRetention(lastBefore(retention, now), now)
  return job.cursor < job.rows ? job : { ...job, dueAt: nextDaily(retention, job.day, now) }
}

function newDigest(day: DigestJob['day'], now: Instant): DigestJob {
  const turns = { day, to: [], sending: null, refusals: 0 }
  return { ...begun(now), id: standingJobs.digest, type: 'digest', ...turns }
}

function newRetention(day: RetentionJob['day'], now: Instant): RetentionJob {
  return { ...begun(now), id: standingJobs.retention, type: 'retention', day }
}

function begun(now: Instant) {
  return { rows: 0, cursor: 0, refused: [], startedAt: now, finishedAt: null, dueAt: null, version: 0 }
}

function putJob(before: Job | null, value: Job): Write {
  const was = before?.version ?? null
  return { put: 'job', value: { ...value, version: (was ?? 0) + 1 }, was }
}
