import { type AttributeValue, QueryCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { crc32 } from 'node:zlib'

import { CourseId, JobId } from '../course/ids.ts'
import type { Instant } from '../time/instant.ts'
import { answerOf } from './fault.ts'
import { keyOf } from './item.ts'
import type { Due } from './store.ts'
import { dueIndex, type Table } from './table.ts'

/** The partitions among which what is due is spread, so that no single one takes every write. */
export const dueShards = ['0', '1', '2', '3', '4', '5', '6', '7'] as const

/** Where an item of a course, a job or an alert stands in the due index; nowhere when nothing is due. */
export function dueAttributes(owner: string, dueAt: Instant | null): Readonly<Record<string, string>> {
  return dueAt === null ? {} : { dueShard: dueShardOf(owner), dueAt }
}

/** All of one course lies in one shard, so that a shard by itself can name each course once. */
export function dueShardOf(owner: string): string {
  return `${crc32(owner) % dueShards.length}`
}

/** What is due at `now`, the longest waiting first, each course once. The index lags; the items decide. */
export async function listDue(table: Table, now: Instant, limit: number): Promise<readonly Due[]> {
  const shards = await Promise.all(dueShards.map((shard) => readShard({ table, shard, now, limit })))
  const waiting = shards.flatMap((shard) => [...shard].map(([pk, dueAt]) => ({ pk, dueAt })))
  const inOrder = waiting.toSorted((one, other) => compare(one.dueAt, other.dueAt) || compare(one.pk, other.pk))
  return inOrder.slice(0, limit).map(({ pk }) => dueOf(pk))
}

interface ShardQuery {
  readonly table: Table
  readonly shard: string
  readonly now: Instant
  readonly limit: number
}

/** The first `limit` partition keys of a shard, each with the earliest instant at which something of it is due. */
async function readShard({ table, shard, now, limit }: ShardQuery): Promise<ReadonlyMap<string, string>> {
  const first = new Map<string, string>()
  let from: Record<string, AttributeValue> | undefined
  do {
    const query = new QueryCommand({
      TableName: table.name,
      IndexName: dueIndex,
      KeyConditionExpression: 'dueShard = :shard AND dueAt <= :now',
      ExpressionAttributeValues: marshall({ ':shard': shard, ':now': now }),
      Limit: limit,
      ...(from === undefined ? {} : { ExclusiveStartKey: from }),
    })
    const answer = await answerOf('Query due', table.client.send(query))
    for (const item of answer.Items ?? []) {
      const { pk } = keyOf(item)
      if (!first.has(pk)) first.set(pk, item.dueAt?.S ?? '')
    }
    from = answer.LastEvaluatedKey
  } while (from !== undefined && first.size < limit)
  return first
}

function dueOf(pk: string): Due {
  const [type, id] = pk.split('#')
  if (type === 'course') return { type, course: CourseId.parse(id) }
  if (type === 'job') return { type, job: JobId.parse(id) }
  if (type === 'alert' && id !== undefined) return { type, alert: id }
  return { type: 'newer', newer: pk }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
