import { attendAlert } from '../../shared/attend/attend-alert.ts'
import { attendCourse } from '../../shared/attend/attend-course.ts'
import { tick } from '../../shared/attend/tick.ts'
import { deployedOf } from '../../shared/deployed/deployed.ts'
import { runJob } from '../../shared/job/run-job.ts'
import { standingJobs, standingTimes } from '../../shared/standing/standing-times.ts'
import type { DigestJob, RetentionJob } from '../../shared/store/jobs.ts'
import type { Due } from '../../shared/store/store.ts'
import type { PaperClinic } from './paper-rehearsal.ts'
import { at } from './sample-course.ts'
import { quietTick } from './tick-deps.ts'

/** The clock is set, the tick queues what is due then (and notes the standing jobs), and that is attended to. */
export async function tickAt(paper: PaperClinic, instant: string): Promise<void> {
  paper.now = at(instant)
  const queued: Due[] = []
  const queue = { waiting: async () => 0, send: async (due: readonly Due[]) => void queued.push(...due) }
  const standing = standingTimes(paper.deps.clinic)
  await tick({ ...paper.deps, queue, perMinute: 600, ...quietTick, standing, deployed: deployedOf(paper.deps.clinic) })
  for (const due of queued) {
    if (due.type === 'course') await attendCourse(paper.deps, due.course)
    if (due.type === 'job') await runJob(paper.deps, due.job)
    if (due.type === 'alert') await attendAlert(paper.deps, due.alert)
  }
}

export async function digestJob({ deps }: PaperClinic): Promise<DigestJob> {
  const job = await deps.store.readJob(standingJobs.digest)
  if (job?.type !== 'digest') throw new Error('the digest has not begun')
  return job
}

export async function retentionJob({ deps }: PaperClinic): Promise<RetentionJob> {
  const job = await deps.store.readJob(standingJobs.retention)
  if (job?.type !== 'retention') throw new Error('the retention job has not begun')
  return job
}

/** The mails to staff about the day, in order. */
export function digestsOf({ mails }: PaperClinic) {
  return mails.filter(({ tags }) => tags['kind'] === 'digest')
}
