import { JobId } from '../course/ids.ts'
import type { ClinicState } from '../store/items.ts'
import type { CatchUpJob } from '../store/jobs.ts'
import type { Store, Write } from '../store/store.ts'
import { type Instant, plus } from '../time/instant.ts'

/** How long after the switch the courses are gone over: by then the index has every course that was enrolled before it. */
const indexLag = { minutes: 1 } as const

/** What holds everything that is due by an instant: a change of the clinic's state, and what is written with it. */
export interface Holding {
  readonly held: Partial<ClinicState>
  readonly writes: readonly Write[]
}

/** From the same write on nothing goes that was due by then; a job lists it, in place of what an earlier one listed. */
export async function holdDue(
  store: Pick<Store, 'readJob'>,
  { heldJob, version }: ClinicState,
  { by, now }: { readonly by: string; readonly now: Instant },
): Promise<Holding> {
  const id = JobId.parse(`catch-up-${version}`)
  const value: CatchUpJob = {
    ...{ id, type: 'catch-up', by, heldBefore: now, phase: 'look', rows: 0, cursor: 0, refused: [], after: null },
    ...{ decidedBy: null, decidedAt: null, startedAt: now, finishedAt: null, dueAt: plus(now, indexLag), version: 1 },
  }
  const former = heldJob === null ? null : await store.readJob(heldJob)
  return {
    held: { heldBefore: now, heldJob: id },
    writes: [{ put: 'job', value, was: null }, ...replaced(former, now)],
  }
}

function replaced(former: Awaited<ReturnType<Store['readJob']>>, now: Instant): readonly Write[] {
  if (former?.type !== 'catch-up' || former.finishedAt !== null) return []
  const over = { phase: 'replaced' as const, finishedAt: now, dueAt: null, version: former.version + 1 }
  return [{ put: 'job', value: { ...former, ...over }, was: former.version }]
}
