import {
  type CancellationReason,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb'

import { checkCondition, putCondition, tombstoneCondition } from './condition.ts'
import { answerOf, isThrottle, StoreFault } from './fault.ts'
import { itemOf, keyItem } from './item.ts'
import { keyText } from './keys.ts'
import { kinds } from './kinds.ts'
import { refuseSenselessWrites } from './sensible-writes.ts'
import type { Write, Written } from './store.ts'
import { storedAs } from './stored-as.ts'
import type { Table } from './table.ts'
import { tombstoneOf } from './tombstone-of.ts'
import type { Tombstone } from './tombstones.ts'
import { keyOfTombstone, keyOfWrite } from './write-key.ts'

/**
 * Writes all of it in one TransactWriteItems, or nothing. The token makes the SDK's own second try of a transaction whose
 * answer was lost come out as the first did.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html
 */
export async function writeTransaction(table: Table, writes: readonly Write[]): Promise<Written> {
  refuseSenselessWrites(writes)
  if (writes.length === 0) return { ok: true }
  const actions = actionsOf(table, writes)
  const command = new TransactWriteItemsCommand({
    TransactItems: actions.map(({ action }) => action),
    ClientRequestToken: table.newId(),
  })
  const cancelled = await answerOf(
    'TransactWriteItems',
    table.client.send(command).then(() => null, ifCancelled),
  )
  if (cancelled === null) return { ok: true }
  const found = new Set(conflictsIn(cancelled).flatMap((at) => actions[at]?.index ?? []))
  return { ok: false, conflicts: [...found].toSorted((one, other) => one - other) }
}

function ifCancelled(error: unknown): readonly CancellationReason[] {
  if (error instanceof TransactionCanceledException) return error.CancellationReasons ?? []
  throw error
}

interface Action {
  readonly action: TransactWriteItem
  /** Of which write. */
  readonly index: number
}

/** The writes, and what goes with them into the table beside: of several acts on one course the tombstone of the last. */
function actionsOf(table: Table, writes: readonly Write[]): readonly Action[] {
  const own = writes.flatMap((write, index): readonly Action[] => {
    return 'put' in write && write.put === 'tombstone' ? [] : [{ action: actionOf(table, write), index }]
  })
  const beside = new Map<string, Action>()
  for (const [index, write] of writes.entries()) {
    const tombstone = tombstoneOf(write)
    if (tombstone === null) continue
    beside.set(keyText(keyOfTombstone(tombstone)), { action: putTombstone(table, tombstone, write), index })
  }
  return [...own, ...beside.values()]
}

function putTombstone(table: Table, tombstone: Tombstone, write: Write): TransactWriteItem {
  const Item = itemOf({ key: keyOfTombstone(tombstone), kind: kinds.tombstone, value: tombstone })
  return { Put: { TableName: table.outside, Item, ...tombstoneCondition(tombstone, write) } }
}

/** A condition that did not hold, or an item that another transaction holds, is a conflict; all else is a fault. */
function conflictsIn(reasons: readonly CancellationReason[]): readonly number[] {
  const codes = reasons.map((reason) => reason.Code ?? 'None')
  const others = codes.filter((code) => !['None', ...conflicts].includes(code))
  const found = codes.flatMap((code, index) => (conflicts.includes(code) ? [index] : []))
  if (others.some(isThrottle)) throw new StoreFault('throttled', 'TransactWriteItems, ThrottlingError')
  if (others.length > 0 || found.length === 0) {
    throw new StoreFault('refused', `TransactWriteItems, cancelled: ${others.join(', ') || 'no reason given'}`)
  }
  return found
}

const conflicts: readonly string[] = ['ConditionalCheckFailed', 'TransactionConflict']

function actionOf(table: Table, write: Write): TransactWriteItem {
  if ('put' in write) {
    return { Put: { TableName: table.name, Item: itemOf(storedAs(write, table)), ...putCondition(write) } }
  }
  return { ConditionCheck: { TableName: table.name, Key: keyItem(keyOfWrite(write)), ...checkCondition(write) } }
}
