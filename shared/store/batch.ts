import {
  type AttributeValue,
  BatchGetItemCommand,
  BatchWriteItemCommand,
  type KeysAndAttributes,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb'

import { answerOf, StoreFault } from './fault.ts'
import { type Item, keyItem, keyOf } from './item.ts'
import { type Key, keyText } from './keys.ts'
import type { Table } from './table.ts'

/** The items of up to 100 different keys, strongly consistent, in one request; those that are missing are left out. */
export async function batchGet(table: Table, keys: readonly Key[]): Promise<ReadonlyMap<string, Item>> {
  const found = new Map<string, Item>()
  let left: Record<string, KeysAndAttributes> = { [table.name]: { Keys: keys.map(keyItem), ConsistentRead: true } }
  for (const pause of pauses) {
    if (pause > 0) await table.wait(pause)
    const answer = await answerOf('BatchGetItem', table.client.send(new BatchGetItemCommand({ RequestItems: left })))
    for (const item of answer.Responses?.[table.name] ?? []) found.set(keyText(keyOf(item)), item)
    left = answer.UnprocessedKeys ?? {}
    if (Object.keys(left).length === 0) return found
  }
  throw new StoreFault('throttled', `BatchGetItem, keys left unread after ${pauses.length} requests`)
}

/** Those of `keys` that were found, in the order of `keys`. */
export function inOrderOf(keys: readonly Key[], found: ReadonlyMap<string, Item>): readonly Item[] {
  return keys.map((key) => found.get(keyText(key))).filter((item) => item !== undefined)
}

/** Puts up to 25 items of different keys, without conditions. */
export async function batchPut(table: Table, items: readonly Record<string, AttributeValue>[]): Promise<void> {
  let left: Record<string, WriteRequest[]> = { [table.name]: items.map((item) => ({ PutRequest: { Item: item } })) }
  for (const pause of pauses) {
    if (pause > 0) await table.wait(pause)
    const answer = await answerOf(
      'BatchWriteItem',
      table.client.send(new BatchWriteItemCommand({ RequestItems: left })),
    )
    left = answer.UnprocessedItems ?? {}
    if (Object.keys(left).length === 0) return
  }
  throw new StoreFault('throttled', `BatchWriteItem, items left unwritten after ${pauses.length} requests`)
}

/** `all` in runs of at most `size`. */
export function inRuns<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, run) => all.slice(run * size, (run + 1) * size))
}

/** Milliseconds before each request of a batch: what DynamoDB leaves undone is asked for again, with growing patience. */
const pauses = [0, 25, 50, 100, 200, 400, 800]
