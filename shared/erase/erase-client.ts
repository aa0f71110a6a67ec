import type { AddressKey } from '../address/address-id.ts'
import { leaveAddress } from '../address/leave-address.ts'
import { eraseCourse } from '../change/erase-course.ts'
import { type CommandDeps, changeCourse } from '../command/change-course.ts'
import { type ClientId, JobId } from '../course/ids.ts'
import { type Result, done } from '../course/refusal.ts'
import type { NewId } from '../ports/new-id.ts'
import type { ErasureJob } from '../store/items.ts'

export interface EraseDeps extends CommandDeps {
  readonly newId: NewId
  readonly addressKey: AddressKey
}

/**
 * Forgets a client at once: no mail goes from here on, and the name and address are gone, also from among those of one
 * address. The mails as they were sent, the
 * answers and what earlier courses tell of the person are removed by a job that begins in the same transaction.
 */
export async function eraseClient(deps: EraseDeps, client: ClientId, by: string): Promise<Result<null>> {
  const now = deps.clock()
  const id = JobId.parse(`erasure-${deps.newId()}`)
  const known = await deps.store.readClient(client)
  const progress = { rows: known?.courses ?? 0, cursor: 0, refused: [], startedAt: now, finishedAt: null, dueAt: now }
  const job: ErasureJob = { id, type: 'erasure', client, ...progress, version: 1 }
  const erased = await changeCourse(deps, client, {
    ...{ act: 'erase', slot: null, by, why: null, seen: null },
    reach: ({ course }) => [course.therapist],
    decide: eraseCourse,
    besides: async (about) => [{ put: 'job', value: job, was: null }, ...(await leaveAddress(deps, about))],
  })
  return erased.ok ? done(null) : erased
}
