import type { DeclaredAbsence } from '../course/absence.ts'
import { putClinic } from '../store/put-clinic.ts'
import type { Store, Write } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'
import type { PlainDate } from '../time/wall-time.ts'

/** Absences that one run takes off, each with its job: far fewer than a transaction holds. The next day's run goes on. */
const mostAtOnce = 50

/**
 * Takes leave and closures off the clinic's state that ended before a day; the job of one that nobody ever approved is done
 * with, and goes in its time as any that is done. Where the state was written at the same time the next day's run does it.
 */
export async function pruneAbsences(
  store: Pick<Store, 'readClinic' | 'readJob' | 'write'>,
  { before, now }: { readonly before: PlainDate; readonly now: Instant },
): Promise<void> {
  const clinic = await store.readClinic()
  const old = clinic.absences.filter(({ to }) => to < before).slice(0, mostAtOnce)
  if (old.length === 0) return
  const absences = clinic.absences.filter((one) => !old.includes(one))
  const ended = await Promise.all(old.map((absence) => endOfJob(store, absence, now)))
  await store.write([putClinic(clinic, { absences }), ...ended.flat()])
}

async function endOfJob(
  store: Pick<Store, 'readJob'>,
  { job: id }: DeclaredAbsence,
  now: Instant,
): Promise<readonly Write[]> {
  const job = id === null ? null : await store.readJob(id)
  if (job === null || job.finishedAt !== null || job.dueAt !== null) return []
  return [{ put: 'job', value: { ...job, finishedAt: now, version: job.version + 1 }, was: job.version }]
}
