import { isDeepStrictEqual } from 'node:util'

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'

import type { Ledger } from '../../../shared/course/ledger.ts'
import { createDynamoStore } from '../../../shared/store/dynamo-store.ts'
import type { Edition } from '../../../shared/store/items.ts'
import { putOf } from '../../../shared/transfer/place-of.ts'
import type { LedgerChange } from '../../simulation/watch/facts.ts'
import { Committed } from '../../simulation/world/committed.ts'

/** The whole table as it stands, in the form that the simulation's invariants take. */
export interface Truth {
  readonly committed: Committed
  readonly editions: ReadonlyMap<string, Edition>
}

/** Reads the table past the functions. */
export async function readTruth(client: DynamoDBClient, table: string): Promise<Truth> {
  const store = createDynamoStore({ client, table })
  const committed = new Committed()
  const editions = new Map<string, Edition>()
  committed.put({ put: 'clinic', value: await store.readClinic(), was: null })
  for (let after: string | null = null, more = true; more;) {
    const { items, next } = await store.scanItems(after, 1000)
    for (const item of items) {
      if (item.kind === 'edition') editions.set(item.value.id, item.value)
      const put = putOf(item)
      if (put !== null) committed.put(put)
    }
    after = next
    more = next !== null
  }
  return { committed, editions }
}

/** Every entry of a ledger that is not as it was. */
export function changesSince(before: Committed, after: Committed): readonly LedgerChange[] {
  const earlier = new Map(ledgersIn(before).map(({ name, ledger }) => [name, ledger] as const))
  return ledgersIn(after).flatMap(({ name, course, place, ledger }) => {
    const was = earlier.get(name) ?? {}
    return [...new Set([...Object.keys(was), ...Object.keys(ledger)])]
      .filter((key) => !isDeepStrictEqual(was[key], ledger[key]))
      .map((key) => ({ course, place, key, from: was[key] ?? null, to: ledger[key] ?? null }))
  })
}

type Owned = Pick<LedgerChange, 'course' | 'place'> & { readonly name: string; readonly ledger: Ledger }

/** The ledgers of all courses and slots. */
export function ledgersIn(committed: Committed): readonly Owned[] {
  return [
    ...committed.all('course').map(({ id, ledger }) => ({ name: id, course: id, place: 'course' as const, ledger })),
    ...committed.all('slot').map(({ course, id, ledger }) => ({ name: `${course} ${id}`, course, place: id, ledger })),
  ]
}
