import { GetItemCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type * as z from 'zod/mini'

import { millisecondsOf } from '../time/instant.ts'
import { answerOf } from './fault.ts'
import { isExpired, type Item, keyItem, valueOf } from './item.ts'
import type { Key } from './keys.ts'
import type { Table } from './table.ts'

/** The value at a key, strongly consistent; null when there is none, or its time is over. */
export async function readItem<Schema extends z.ZodMiniType>(
  table: Table,
  key: Key,
  expected: Schema,
): Promise<z.infer<Schema> | null> {
  const item = await getItem(table, key)
  return item === undefined || isExpired(item, secondsNow(table)) ? null : valueOf(expected, item)
}

/** The same, though its time be over: for an item that is written anew by the version that is there until it is removed. */
export async function readEvenExpired<Schema extends z.ZodMiniType>(
  table: Table,
  key: Key,
  expected: Schema,
): Promise<z.infer<Schema> | null> {
  const item = await getItem(table, key)
  return item === undefined ? null : valueOf(expected, item)
}

async function getItem(table: Table, key: Key): Promise<Item | undefined> {
  const get = new GetItemCommand({ TableName: table.name, Key: keyItem(key), ConsistentRead: true })
  return (await answerOf('GetItem', table.client.send(get))).Item
}

/** Which sort keys of a partition are wanted: a condition upon `sk`, with its values. */
export interface Range {
  readonly pk: string
  readonly condition?: string
  readonly values?: Readonly<Record<string, string>>
}

/** All items of a partition's range in the order of their keys, strongly consistent. */
export async function readRange(table: Table, range: Range): Promise<readonly Item[]> {
  const found: Item[] = []
  let from: QueryCommandInput['ExclusiveStartKey']
  do {
    const query = new QueryCommand({ ...rangeQuery(table, range), ...(from && { ExclusiveStartKey: from }) })
    const answer = await answerOf('Query', table.client.send(query))
    found.push(...(answer.Items ?? []))
    from = answer.LastEvaluatedKey
  } while (from !== undefined)
  return found.filter((item) => !isExpired(item, secondsNow(table)))
}

/** The item with the last sort key of a partition's range. */
export async function readLast(table: Table, range: Range): Promise<Item | null> {
  const query = new QueryCommand({ ...rangeQuery(table, range), ScanIndexForward: false, Limit: 1 })
  const answer = await answerOf('Query', table.client.send(query))
  return answer.Items?.[0] ?? null
}

/** The query of a range, strongly consistent. */
export function rangeQuery(table: Table, { pk, condition, values }: Range): QueryCommandInput {
  return {
    TableName: table.name,
    ConsistentRead: true,
    KeyConditionExpression: condition === undefined ? 'pk = :pk' : `pk = :pk AND ${condition}`,
    ExpressionAttributeValues: marshall({ ':pk': pk, ...values }),
  }
}

function secondsNow(table: Table): number {
  return millisecondsOf(table.now()) / 1000
}
