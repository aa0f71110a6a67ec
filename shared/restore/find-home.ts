import type { ClinicState } from '../store/items.ts'
import type { Store } from '../store/store.ts'
import type { TableIdentity } from '../store/tombstones.ts'
import { type Instant, plus } from '../time/instant.ts'
import { beginRestore } from './begin-restore.ts'

/** A clinic of which no home is noted goes on where it is if a tick ran there so lately: an older version noted none. */
const runsFor = { minutes: 10 } as const

/**
 * Whether the clinic lives in this table. Where the table was put in the place of the one in which it lived, nobody here
 * knows what has happened there since: a restore is begun, and the answer is no. A table that was made anew under the old
 * name is another one too.
 */
export async function isAtHome(store: Store, clinic: ClinicState, now: Instant): Promise<boolean> {
  const [table, home] = await Promise.all([store.identify(), store.readHome()])
  if (home !== null && isSame(table, home)) return true
  const lastTick = (await store.readHeartbeat())?.at ?? null
  if (home === null && isFresh(lastTick, now)) return store.putHome(table, null)
  await beginRestore(store, clinic, { table, home, lastTick, now })
  return false
}

function isSame(one: TableIdentity, other: TableIdentity): boolean {
  return one.name === other.name && one.madeAt === other.madeAt
}

function isFresh(lastTick: Instant | null, now: Instant): boolean {
  return lastTick === null || plus(lastTick, runsFor) >= now
}
