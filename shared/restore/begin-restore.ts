import { JobId } from '../course/ids.ts'
import type { ClinicState } from '../store/items.ts'
import type { RestoreJob } from '../store/jobs.ts'
import { putClinic } from '../store/put-clinic.ts'
import type { Store } from '../store/store.ts'
import type { TableIdentity } from '../store/tombstones.ts'
import { type Instant, plus } from '../time/instant.ts'

/**
 * By then whatever still went on in the table before is over: the tick is deployed after all other functions, and none runs
 * for longer than a minute.
 */
const overBy = { minutes: 2 } as const

/** By whom it is told that sending was stopped. */
export const restorer = 'restore'

interface Found {
  readonly table: TableIdentity
  /** Where the clinic lived; null: nobody noted it. */
  readonly home: TableIdentity | null
  /** When the last tick ran in this table; null: none ever did. */
  readonly lastTick: Instant | null
  readonly now: Instant
}

/**
 * Makes the table the clinic's from now on: nothing is sent, and a job sets right what it does not know. Only then is it
 * noted as the clinic's home; what is cut off before that is done again by the next tick.
 * @returns whether it is done
 */
export async function beginRestore(
  store: Store,
  clinic: ClinicState,
  { table, home, lastTick, now }: Found,
): Promise<boolean> {
  const id = JobId.parse(`restore-${table.madeAt.replaceAll(/\D/g, '')}`)
  const was = (await store.readJob(id))?.version ?? null
  const value: RestoreJob = {
    ...{ id, type: 'restore', from: lastTick, phase: 'clients', after: null },
    ...{ rows: 0, cursor: 0, refused: [], startedAt: now, finishedAt: null, dueAt: plus(now, overBy) },
    version: (was ?? 0) + 1,
  }
  const off = { sending: false, switchedBy: restorer, switchedAt: now, switchedWhy: null, unknowns: 0, probeAt: null }
  const restored = { at: now, job: id, from: lastTick, heldUntil: null }
  const written = await store.write([putClinic(clinic, { ...off, restored }), { put: 'job', value, was }])
  return written.ok && store.putHome(table, home)
}

/** The job that sets a restored table right; null where none is at it. Until it is done, nothing else is. */
export function restoringJob({ restored }: Pick<ClinicState, 'restored'>): JobId | null {
  return restored === null || restored.heldUntil !== null ? null : restored.job
}
