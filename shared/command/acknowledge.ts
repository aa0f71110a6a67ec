import { type Result, done, refuse } from '../course/refusal.ts'
import type { CommandDeps } from './change-course.ts'

/** How often it is tried anew because the alert was being told to somebody. */
const tries = 5

/** Notes who sees to an alert; it leaves the list, and nobody is told of it any more. Whoever was first stays on record. */
export async function acknowledge({ store, clock }: CommandDeps, id: string, by: string): Promise<Result<null>> {
  const name = by.trim()
  if (name === '') return refuse('bad-input', 'an acknowledgement has a name; give who sees to it')
  for (let tried = 0; tried < tries; tried += 1) {
    const alert = await store.readAlert(id)
    if (alert === null) return refuse('bad-input', 'there is no such alert')
    if (alert.acknowledged) return done(null)
    const seen = { acknowledged: true, acknowledgedBy: name, acknowledgedAt: clock(), dueAt: null }
    const value = { ...alert, ...seen, version: alert.version + 1 }
    const written = await store.write([{ put: 'alert', value, was: alert.version }])
    if (written.ok) return done(null)
  }
  return refuse('changed-meanwhile', 'the alert was changed by others at the same time; try again')
}
