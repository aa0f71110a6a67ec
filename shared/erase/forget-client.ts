import type { AddressKey } from '../address/address-id.ts'
import { leaveAddress } from '../client/leave-address.ts'
import type { CommandDeps } from '../command/change-course.ts'
import type { Client } from '../course/client.ts'
import { type ClientId, courseIdOf } from '../course/ids.ts'
import { jobOfClient } from '../store/job-of-client.ts'
import { allowancesOfClient } from '../limit/allowances.ts'
import { forgive } from '../limit/spend.ts'
import type { ErasureJob } from '../store/jobs.ts'
import type { Store, Write } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'
import { tombstone } from './tombstone.ts'

export interface ForgetDeps extends CommandDeps {
  readonly addressKey: AddressKey
}

/**
 * Removes what is kept of a person beside their courses, looks once more for mails and answers that came in while the
 * courses were gone over, and leaves a tombstone.
 * @returns whether it is done; not where others wrote the client meanwhile
 */
export async function forgetClient(deps: ForgetDeps, job: ErasureJob): Promise<boolean> {
  const { store, clock } = deps
  await removeExport(store, job.client, clock())
  for (let ordinal = 1; ordinal <= job.rows; ordinal += 1) await store.removeTraces(courseIdOf(job.client, ordinal))
  for (const allowance of allowancesOfClient) await forgive(store, allowance, { key: job.client, now: clock() })
  const client = await store.readClient(job.client)
  const finished = { ...job, finishedAt: clock(), dueAt: null, version: job.version + 1 }
  const written = await store.write([
    { put: 'job', value: finished, was: job.version },
    ...(client === null ? [] : await clientWrites(deps, client)),
  ])
  return written.ok
}

/** What was put together for the person goes; a step that is still at it finds its job written by another. */
async function removeExport(store: Store, client: ClientId, now: Instant): Promise<void> {
  const id = jobOfClient('export', client)
  const job = await store.readJob(id)
  if (job === null) return
  const value = { ...job, rows: 0, finishedAt: now, dueAt: null, version: job.version + 1 }
  await store.write([{ put: 'job', value, was: job.version }])
  await store.removeJobRows(id)
}

async function clientWrites(deps: ForgetDeps, client: Client): Promise<readonly Write[]> {
  const left = await leaveAddress(deps, client)
  return [{ put: 'client', value: tombstone(client), was: client.version }, ...left]
}
