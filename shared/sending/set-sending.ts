import * as z from 'zod/mini'

import type { CommandDeps } from '../command/change-course.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import { restoringJob } from '../restore/begin-restore.ts'
import { putClinic } from '../store/put-clinic.ts'
import { holdDue } from './hold-due.ts'

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

/**
 * Stops all sending, or lets it go on; a claim that was not made by then is not made after. Refused, `not-allowed`, while a
 * restored table is being set right.
 */
export async function setSending(
  { store, clock }: Pick<CommandDeps, 'store' | 'clock'>,
  asked: Switch,
): Promise<Result<null>> {
  const { on, by, why = null, catchUp = 'send' } = asked
  for (let tried = 0; tried < tries; tried += 1) {
    const clinic = await store.readClinic()
    if (clinic.sending === on) return done(null)
    if (on && restoringJob(clinic) !== null) {
      return refuse('not-allowed', 'the table was put back and is still being set right; look again in a few minutes')
    }
    const now = clock()
    const { held, writes } =
      on && catchUp === 'hold' ? await holdDue(store, clinic, { by, now }) : { held: {}, writes: [] }
    const switched = { sending: on, switchedBy: by, switchedAt: now, switchedWhy: why, unknowns: 0, probeAt: null }
    const written = await store.write([putClinic(clinic, { ...switched, ...held }), ...writes])
    if (written.ok) return done(null)
  }
  return refuse('changed-meanwhile', 'the switch could not be set; try again at once')
}
