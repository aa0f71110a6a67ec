import type { Clinic } from '../config/clinic.ts'
import { type ClientId, courseIdOf } from '../course/ids.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import type { Situation } from '../message/message.ts'
import type { Clock } from '../ports/clock.ts'
import { readWholeCourse } from '../store/read-whole-course.ts'
import type { Store } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'
import { type Change, writesOf } from './commit-change.ts'

export interface CommandDeps {
  readonly store: Store
  readonly clinic: Clinic
  readonly clock: Clock
}

/** Decides a command on the course as read; null: there is nothing to change. */
export type Decide = (situation: Situation, now: Instant) => Promise<Result<Change | null>>

/** How often a command is decided anew because somebody else wrote first. */
const tries = 5

/**
 * Carries a command out on a client's newest course, in one transaction. Where somebody else changes the course at the
 * same time it is decided anew on what they left; after five times it is refused, `changed-meanwhile`.
 */
export async function changeCourse(deps: CommandDeps, client: ClientId, decide: Decide): Promise<Result<null>> {
  const known = await deps.store.readClient(client)
  if (known === null || known.courses === 0) return refuse('unknown-client', `there is no client ${client}`)
  for (let tried = 0; tried < tries; tried += 1) {
    const state = await readWholeCourse(deps.store, courseIdOf(client, known.courses))
    if (state === null) return refuse('unknown-client', `client ${client} has no course`)
    const situation = { clinic: deps.clinic, client: state.client, course: state.course, slots: state.slots }
    const now = deps.clock()
    const decided = await decide(situation, now)
    if (!decided.ok) return decided
    if (decided.value === null) return done(null)
    const written = await deps.store.write(await writesOf(deps.store, situation, { change: decided.value, now }))
    if (written.ok) return done(null)
  }
  return refuse('changed-meanwhile', 'the course was changed by others at the same time; look at it and try again')
}
