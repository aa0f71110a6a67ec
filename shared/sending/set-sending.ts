import * as z from 'zod'

import type { CommandDeps } from '../command/change-course.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import { putClinic } from '../store/put-clinic.ts'

/** Why the switch was set, in a line for the others at the clinic. */
export const SwitchReason = z.string().trim().min(1).max(500)

/** How the switch is to be set. */
export interface Switch {
  readonly on: boolean
  readonly by: string
  readonly why?: string | null
}

/** How often the switch is tried anew because sending itself wrote the clinic's state. */
const tries = 10

/** Stops all sending, or lets it go on; a claim that was not made by then is not made after. */
export async function setSending(
  { store, clock }: Pick<CommandDeps, 'store' | 'clock'>,
  { on, by, why = null }: Switch,
): Promise<Result<null>> {
  for (let tried = 0; tried < tries; tried += 1) {
    const clinic = await store.readClinic()
    if (clinic.sending === on) return done(null)
    const switched = { sending: on, switchedBy: by, switchedAt: clock(), switchedWhy: why }
    const written = await store.write([putClinic(clinic, { ...switched, unknowns: 0, probeAt: null })])
    if (written.ok) return done(null)
  }
  return refuse('changed-meanwhile', 'the switch could not be set; try again at once')
}
