import type { Client } from '../course/client.ts'
import { type ClientId, courseIdOf } from '../course/ids.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import type { Clock } from '../ports/clock.ts'
import type { Store, Write } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'
import { noteInCourse } from './note-in-course.ts'

export interface ChangeClientDeps {
  readonly store: Store
  readonly clock: Clock
}

/** What an act makes of a client, and what else is written with it. */
export interface ClientChange {
  readonly client: Client
  readonly besides: readonly Write[]
}

/** An act on a client; `decide` comes to null where there is nothing to change. */
export interface ActOnClient {
  readonly act: string
  readonly by: string
  readonly decide: (client: Client, now: Instant) => Promise<Result<ClientChange | null>>
}

/** How often an act is decided anew because somebody else wrote first. */
const tries = 5

/**
 * Carries an act on a client out in one transaction, noted in the audit of their newest course. Mail that was claimed on
 * what was before goes no more. Null: there was nothing to change.
 */
export async function changeClient(
  { store, clock }: ChangeClientDeps,
  id: ClientId,
  { act, by, decide }: ActOnClient,
): Promise<Result<Client | null>> {
  for (let tried = 0; tried < tries; tried += 1) {
    const before = await store.readClient(id)
    if (before === null || before.erasedAt !== null) return refuse('unknown-client', `there is no client ${id}`)
    const now = clock()
    const decided = await decide(before, now)
    if (!decided.ok) return decided
    if (decided.value === null) return done(null)
    const { client, besides } = decided.value
    const value = { ...client, mailVersion: before.mailVersion + 1, version: before.version + 1 }
    const course = client.courses === 0 ? null : courseIdOf(id, client.courses)
    const written = await store.write([
      { put: 'client', value, was: before.version },
      ...besides,
      ...(await noteInCourse(store, course, { act, by, now })),
    ])
    if (written.ok) return done(value)
  }
  return refuse('changed-meanwhile', 'the client was changed by others at the same time; try again')
}
