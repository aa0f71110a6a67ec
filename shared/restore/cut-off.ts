import { newAlert } from '../alert/alert.ts'
import type { AttendDeps } from '../attend/deps.ts'
import { dayIn, nextDaily } from '../standing/daily.ts'
import { standingTimes } from '../standing/standing-times.ts'
import type { DigestJob, Job, RestoreJob } from '../store/jobs.ts'
import type { Write } from '../store/store.ts'
import { type Instant, plus } from '../time/instant.ts'

/** More jobs than are ever under way, and how far ahead one may wait for its next step. */
const mostJobs = 5_000
const ahead = { days: 1 } as const

/**
 * Ends what was under way at the second to which the table was put back and would write to people once more: letters, imports
 * and absences. Of the latter two staff are told. The day's mail to staff counts as sent.
 * @returns whether all is; not where others wrote such work meanwhile
 */
export async function cutOff({ store, clinic, clock }: AttendDeps, { startedAt }: RestoreJob): Promise<boolean> {
  const now = clock()
  const due = await store.listDue(plus(now, ahead), mostJobs)
  let isOver = true
  for (const one of due) {
    const job = one.type === 'job' ? await store.readJob(one.job) : null
    if (job === null || job.dueAt === null) continue
    const { ok } = await store.write(writesFor(job, { clinic, now, startedAt }))
    isOver &&= ok
  }
  return isOver
}

interface Given extends Pick<AttendDeps, 'clinic'> {
  readonly now: Instant
  readonly startedAt: Instant
}

function writesFor(job: Job, given: Given): readonly Write[] {
  const { now } = given
  const end = { finishedAt: now, dueAt: null, version: job.version + 1 }
  switch (job.type) {
    case 'letter':
      return [{ put: 'job', value: { ...job, ...end }, was: job.version }]
    case 'import':
    case 'absence':
      return job.startedAt > given.startedAt
        ? []
        : [{ put: 'job', value: { ...job, ...end }, was: job.version }, told(job, now)]
    case 'digest':
      return [{ put: 'job', value: restedFor(job, given), was: job.version }]
    default:
      return []
  }
}

function told({ id }: Job, at: Instant): Write {
  const about = { code: 'cut-off-by-restore', at, client: null, course: null, slot: null, of: id } as const
  return { put: 'alert', value: newAlert(about), was: null }
}

function restedFor(job: DigestJob, { clinic, now }: Given): DigestJob {
  const { digest: daily } = standingTimes(clinic)
  const day = dayIn(clinic.timeZone, now)
  const dueAt = daily === null ? null : nextDaily(daily, day, now)
  const turns = { to: [], rows: 0, cursor: 0, sending: null, refusals: 0 }
  return { ...job, ...turns, day, dueAt, finishedAt: now, version: job.version + 1 }
}
