import type { Case, Refused } from '../change/case.ts'
import { eraseCourse } from '../change/erase-course.ts'
import { type CommandDeps, changeCourse } from '../command/change-course.ts'
import type { ClientId } from '../course/ids.ts'
import { type Result, done } from '../course/refusal.ts'
import { undoTime } from '../course/undo.ts'
import { jobOfClient } from '../store/job-of-client.ts'
import type { ErasureJob } from '../store/jobs.ts'
import type { Write } from '../store/store.ts'
import { plus } from '../time/instant.ts'

/**
 * Erases a client at once: no mail goes from here on, times to come are free, and nobody knows the client any more. What is
 * known of the person is forgotten by a job that begins in the same transaction, ten minutes later: until then the erasure
 * can be taken back. Refused, `unknown-client`, where there is no such client or none any more.
 */
export function eraseClient(deps: CommandDeps, client: ClientId, by: string): Promise<Result<null>> {
  return eraseWhere(deps, client, { by, refusal: () => null })
}

/** Who erases a client, and on what they decide that, found on the newest course as it is then, it is not to be done. */
export interface ErasedWhere {
  readonly by: string
  readonly refusal: (given: Case) => Refused | null
}

/** The same where nothing stands against it. */
export async function eraseWhere(
  deps: CommandDeps,
  client: ClientId,
  { by, refusal }: ErasedWhere,
): Promise<Result<null>> {
  const erased = await changeCourse(deps, client, {
    ...{ act: 'erase', slot: null, by, why: null, seen: null },
    reach: ({ course }) => [course.therapist],
    decide: (given) => refusal(given) ?? eraseCourse(given),
    besides: async () => [await erasureOf(deps, client, by)],
  })
  return erased.ok ? done(null) : erased
}

/** The client's erasure, or the one from before begun anew: after it was taken back, or the client came again. */
async function erasureOf({ store, clock }: CommandDeps, client: ClientId, by: string): Promise<Write> {
  const id = jobOfClient('erasure', client)
  const was = (await store.readJob(id))?.version ?? null
  const now = clock()
  const value: ErasureJob = {
    ...{ id, type: 'erasure', client, by, begunAt: null },
    ...{ rows: 0, cursor: 0, refused: [], startedAt: now, finishedAt: null, dueAt: plus(now, undoTime) },
    version: (was ?? 0) + 1,
  }
  return { put: 'job', value, was }
}
