import * as z from 'zod/mini'

import type { CommandDeps } from '../command/change-course.ts'
import { JobId } from '../course/ids.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import type { ClinicState } from '../store/items.ts'
import type { CatchUpJob } from '../store/jobs.ts'
import { putClinic } from '../store/put-clinic.ts'
import type { Store, Write } from '../store/store.ts'
import { type Instant, plus } from '../time/instant.ts'

/** Why the switch was set, in a line for the others at the clinic. */
export const SwitchReason = z.string().check(z.trim(), z.minLength(1), z.maxLength(500))

/**
 * What becomes of what was due while sending was off: it goes as far as it is still of use, or it is held until somebody
 * lets it go, message by message or all of it.
 */
export const CatchUp = z.enum(['send', 'hold'])
export type CatchUp = z.infer<typeof CatchUp>

/** How the switch is to be set. */
export interface Switch {
  readonly on: boolean
  readonly by: string
  readonly why?: string | null
  /** When it is switched on. */
  readonly catchUp?: CatchUp
}

/** How often the switch is tried anew because sending itself wrote the clinic's state. */
const tries = 10

/** How long after the switch the courses are gone over: by then the index has every course that was enrolled before it. */
const indexLag = { minutes: 1 } as const

/** Stops all sending, or lets it go on; a claim that was not made by then is not made after. */
export async function setSending(
  { store, clock }: Pick<CommandDeps, 'store' | 'clock'>,
  asked: Switch,
): Promise<Result<null>> {
  const { on, by, why = null, catchUp = 'send' } = asked
  for (let tried = 0; tried < tries; tried += 1) {
    const clinic = await store.readClinic()
    if (clinic.sending === on) return done(null)
    const now = clock()
    const { held, writes } =
      on && catchUp === 'hold' ? await hold(store, clinic, { by, now }) : { held: {}, writes: [] }
    const switched = { sending: on, switchedBy: by, switchedAt: now, switchedWhy: why, unknowns: 0, probeAt: null }
    const written = await store.write([putClinic(clinic, { ...switched, ...held }), ...writes])
    if (written.ok) return done(null)
  }
  return refuse('changed-meanwhile', 'the switch could not be set; try again at once')
}

interface Holding {
  readonly held: Partial<ClinicState>
  readonly writes: readonly Write[]
}

/** From the same write on nothing goes that was due by then; a job lists it, in place of what an earlier one listed. */
async function hold(
  store: Store,
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
