import type { CommandDeps } from '../command/change-course.ts'
import { courseIdOf } from '../course/ids.ts'
import { jobOfClient } from '../job/job-of-client.ts'
import type { ErasureJob } from '../store/items.ts'
import { tombstone } from './tombstone.ts'

/**
 * Removes what is kept of a person beside their courses, looks once more for mails and answers that came in while the
 * courses were gone over, and leaves a tombstone.
 * @returns whether it is done; not where others wrote the client meanwhile
 */
export async function forgetClient({ store, clock }: CommandDeps, job: ErasureJob): Promise<boolean> {
  await store.removeJobRows(jobOfClient('export', job.client))
  for (let ordinal = 1; ordinal <= job.rows; ordinal += 1) await store.removeTraces(courseIdOf(job.client, ordinal))
  const client = await store.readClient(job.client)
  const finished = { ...job, finishedAt: clock(), dueAt: null, version: job.version + 1 }
  const written = await store.write([
    { put: 'job', value: finished, was: job.version },
    ...(client === null ? [] : [{ put: 'client' as const, value: tombstone(client), was: client.version }]),
  ])
  return written.ok
}
