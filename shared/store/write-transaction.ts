import {
  type AttributeValue,
  type CancellationReason,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'

import { answerOf, isThrottle, StoreFault } from './fault.ts'
import { itemOf, keyItem } from './item.ts'
import { refuseSenselessWrites } from './sensible-writes.ts'
import type { Write, Written } from './store.ts'
import { storedAs } from './stored-as.ts'
import type { Table } from './table.ts'
import { keyOfWrite, type Put } from './write-key.ts'

/**
 * Writes all of it in one TransactWriteItems, or nothing. The token makes the SDK's own second try of a transaction whose
 * answer was lost come out as the first did.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html
 */
export async function writeTransaction(table: Table, writes: readonly Write[]): Promise<Written> {
  refuseSenselessWrites(writes)
  if (writes.length === 0) return { ok: true }
  const command = new TransactWriteItemsCommand({
    TransactItems: writes.map((write) => actionOf(table, write)),
    ClientRequestToken: table.newId(),
  })
  const cancelled = await answerOf(
    'TransactWriteItems',
    table.client.send(command).then(() => null, ifCancelled),
  )
  return cancelled === null ? { ok: true } : { ok: false, conflicts: conflictsIn(cancelled) }
}

function ifCancelled(error: unknown): readonly CancellationReason[] {
  if (error instanceof TransactionCanceledException) return error.CancellationReasons ?? []
  throw error
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

function checkCondition(write: Exclude<Write, Put>): Condition {
  switch (write.check) {
    case 'course':
      return holds('revision', write.revision)
    case 'client':
      return holds('mailVersion', write.mailVersion)
    case 'sending':
      return holds('sending', true, 'attribute_not_exists(pk) OR ')
    default:
      return write satisfies never
  }
}

/** Version 0 is what the store says of an item that is not there. */
function putCondition(put: Put): Condition {
  if ('forgets' in put) return holds('hash', put.value.hash)
  const was = 'was' in put ? put.was : null
  return was === null || was === 0 ? { ConditionExpression: 'attribute_not_exists(pk)' } : holds('version', was)
}

interface Condition {
  readonly ConditionExpression: string
  readonly ExpressionAttributeNames?: Record<string, string>
  readonly ExpressionAttributeValues?: Record<string, AttributeValue>
}

/** That a field of the stored value is `expected`. */
export function holds(field: string, expected: number | boolean | string, before = ''): Condition {
  return {
    ConditionExpression: `${before}#value.#field = :expected`,
    ExpressionAttributeNames: { '#value': 'value', '#field': field },
    ExpressionAttributeValues: marshall({ ':expected': expected }),
  }
}
