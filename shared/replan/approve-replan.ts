import { putClinic } from '../store/put-clinic.ts'
import type { CommandDeps } from '../command/change-course.ts'
import type { JobId } from '../course/ids.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import type { ReplanJob } from '../store/jobs.ts'

/** How often the approval is written anew because sending itself wrote the clinic's state. */
const tries = 10

/**
 * Lets planning settings that were deployed take effect: from this write on all that is planned goes by them, and the job
 * brings what was planned before under them. A second approval changes nothing; what has been replaced by another
 * deployment is refused, `changed-meanwhile`.
 */
export async function approveReplan(
  { store, clock }: Pick<CommandDeps, 'store' | 'clock'>,
  id: JobId,
  by: string,
): Promise<Result<ReplanJob>> {
  for (let tried = 0; tried < tries; tried += 1) {
    const [clinic, job] = await Promise.all([store.readClinic(), store.readJob(id)])
    const { planned } = clinic
    if (job?.type !== 'replan' || job.of !== 'settings')
      return refuse('bad-input', 'there is no such change to approve')
    if (job.approvedAt !== null) return done(job)
    if (planned === null || planned.settingsJob !== id || job.phase === 'withdrawn') {
      return refuse('changed-meanwhile', 'something else was deployed since; look at what waits now')
    }
    if (job.phase === 'compare')
      return refuse('not-allowed', 'the courses are still being compared; look again shortly')
    const now = clock()
    const approval = { approvedBy: by, approvedAt: now, phase: 'apply' as const, cursor: 0, dueAt: now }
    const value = { ...job, ...approval, version: job.version + 1 }
    const written = await store.write([
      putClinic(clinic, { planned: { ...planned, settings: job.to } }),
      { put: 'job', value, was: job.version },
    ])
    if (written.ok) return done(value)
  }
  return refuse('changed-meanwhile', 'the approval could not be written; try again at once')
}
