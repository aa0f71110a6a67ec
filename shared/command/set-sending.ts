import { putClinic } from '../attend/brake.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import type { Store } from '../store/store.ts'

/** How often the switch is tried anew because sending itself wrote the clinic's state. */
const tries = 10

/** Stops all sending, or lets it go on; a claim that was not made by then is not made after. */
export async function setSending(store: Store, on: boolean): Promise<Result<null>> {
  for (let tried = 0; tried < tries; tried += 1) {
    const clinic = await store.readClinic()
    if (clinic.sending === on) return done(null)
    const written = await store.write([putClinic(clinic, { sending: on, unknowns: 0, probeAt: null })])
    if (written.ok) return done(null)
  }
  return refuse('changed-meanwhile', 'the switch could not be set; try again at once')
}
