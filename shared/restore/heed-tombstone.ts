import { newAlert } from '../alert/alert.ts'
import type { CommandDeps } from '../command/change-course.ts'
import { clientOf } from '../course/ids.ts'
import { eraseClient } from '../erase/erase-client.ts'
import type { ClientTombstone, CourseTombstone, Tombstone } from '../store/tombstones.ts'
import { type Instant, plus } from '../time/instant.ts'
import { restorer } from './begin-restore.ts'
import { heedWrites, isToBeErased } from './heed-client.ts'

/** So much earlier than the last tick of a restored table nothing happened that is not in it. */
const margin = { minutes: 10 } as const

/** Whether something may have happened after the second to which a table was put back. */
export function isSince(at: Instant, from: Instant | null): boolean {
  return from === null || at >= plus(from, { minutes: -margin.minutes })
}

/** Does in a restored table what a tombstone asks; to do it again changes nothing. */
export async function heedTombstone(deps: CommandDeps, tombstone: Tombstone, from: Instant | null): Promise<void> {
  switch (tombstone.of) {
    case 'client':
      return heedClient(deps, tombstone)
    case 'course':
      return isSince(tombstone.at, from) ? tellOfChange(deps, tombstone) : undefined
    case 'links':
      return isSince(tombstone.at, from) ? deps.store.removeLinkKeys(tombstone.at) : undefined
    default:
      return tombstone satisfies never
  }
}

async function heedClient(deps: CommandDeps, tombstone: ClientTombstone): Promise<void> {
  const { store, clock } = deps
  const before = await store.readClient(tombstone.client)
  const writes = heedWrites(before, tombstone, clock())
  if (writes.length > 0 && !(await store.write(writes)).ok) throw new Error(`${tombstone.client}: others keep writing`)
  const client = writes.length > 0 ? await store.readClient(tombstone.client) : before
  if (client === null || !isToBeErased(client)) return
  const erased = await eraseClient(deps, tombstone.client, restorer)
  if (!erased.ok) throw new Error(`${tombstone.client}: ${erased.error.code}`)
}

/** Staff are told of a course to which something was done since, that they do it again. */
async function tellOfChange({ store, clock }: CommandDeps, { course, revision }: CourseTombstone): Promise<void> {
  const state = await store.readCourse(course)
  if (state === null || state.course.revision >= revision || state.client.erasedAt !== null) return
  const about = { client: clientOf(course), course, slot: null, of: `restore-r${revision}` }
  // One that is there already tells of it.
  await store.write([
    { put: 'alert', value: newAlert({ ...about, code: 'undone-by-restore', at: clock() }), was: null },
  ])
}
