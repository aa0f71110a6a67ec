import type { CommandDeps } from '../command/change-course.ts'
import type { DeclaredAbsence } from '../course/absence.ts'
import type { JobId } from '../course/ids.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import type { AbsenceJob } from '../store/jobs.ts'
import { putClinic } from '../store/put-clinic.ts'

/** How often it is written anew because sending itself wrote the clinic's state. */
const tries = 10

/**
 * Takes an absence back that was declared: its days can be booked again, and nothing more is moved. What was moved stays
 * where it is. While its courses are being moved it is refused; a second withdrawal changes nothing.
 */
export async function withdrawAbsence(
  { store, clock }: Pick<CommandDeps, 'store' | 'clock'>,
  id: JobId,
  by: string,
): Promise<Result<AbsenceJob>> {
  for (let tried = 0; tried < tries; tried += 1) {
    const [clinic, job] = await Promise.all([store.readClinic(), store.readJob(id)])
    if (job?.type !== 'absence') return refuse('bad-input', 'there is no such absence')
    if (job.withdrawnAt !== null) return done(job)
    if (job.approvedAt !== null && job.finishedAt === null) {
      return refuse('not-allowed', 'its sessions are being moved; withdraw it when that is done')
    }
    const now = clock()
    const withdrawal = { withdrawnBy: by, withdrawnAt: now, finishedAt: job.finishedAt ?? now, dueAt: null }
    const value = { ...job, ...withdrawal, version: job.version + 1 }
    const written = await store.write([
      putClinic(clinic, { absences: without(clinic.absences, job) }),
      { put: 'job', value, was: job.version },
    ])
    if (written.ok) return done(value)
  }
  return refuse('changed-meanwhile', 'the absence could not be withdrawn; try again at once')
}

/** The absences but a job's own; of those that were declared before jobs were noted, one of the same days. */
function without(absences: readonly DeclaredAbsence[], { id, absence }: AbsenceJob): DeclaredAbsence[] {
  const isSame = ({ job, therapist, from, to }: DeclaredAbsence): boolean =>
    job === null && therapist === absence.therapist && from === absence.from && to === absence.to
  const own = absences.findIndex(({ job }) => job === id)
  const gone = own === -1 ? absences.findIndex((one) => isSame(one)) : own
  return absences.filter((_one, index) => index !== gone)
}
