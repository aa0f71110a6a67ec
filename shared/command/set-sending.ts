import { putClinic } from '../store/put-clinic.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import type { CommandDeps } from './change-course.ts'

/** How often the switch is tried anew because sending itself wrote the clinic's state. */
const tries = 10

/** Stops all sending, or lets it go on; a claim that was not made by then is not made after. */
export async function setSending(
  { store, clock }: Pick<CommandDeps, 'store' | 'clock'>,
  { on, by }: { readonly on: boolean; readonly by: string },
): Promise<Result<null>> {
  for (let tried = 0; tried < tries; tried += 1) {
    const clinic = await store.readClinic()
    if (clinic.sending === on) return done(null)
    const switched = { sending: on, switchedBy: by, switchedAt: clock() }
    const written = await store.write([putClinic(clinic, { ...switched, unknowns: 0, probeAt: null })])
    if (written.ok) return done(null)
  }
  return refuse('changed-meanwhile', 'the switch could not be set; try again at once')
}
