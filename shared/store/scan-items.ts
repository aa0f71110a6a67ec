import { ConditionalCheckFailedException, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'

import { canonicalJson } from '../transfer/canonical-json.ts'
import { Carried, carriedKinds, carriedOf, leftKinds } from '../transfer/carried.ts'
import { keyOfCarried, putOf } from '../transfer/place-of.ts'
import { millisecondsOf } from '../time/instant.ts'
import { answerOf, StoreFault } from './fault.ts'
import { type Item, type Stored, isExpired, itemOf, keyOf, valueOf } from './item.ts'
import { SentMail } from './items.ts'
import { Job } from './jobs.ts'
import { StoredJobRow } from './job-rows.ts'
import { unpack } from './packed.ts'
import type { Page } from './store.ts'
import { storedAs, storedJobRow } from './stored-as.ts'
import type { Table } from './table.ts'

const Cursor = z.object({ pk: z.string().check(z.minLength(1)), sk: z.string().check(z.minLength(1)) })

/** A page of all that a clinic takes along into another stack, in no order; what is over, or stays, is left out of it. */
export async function scanItems(table: Table, after: string | null, limit: number): Promise<Page<Carried>> {
  const scan = new ScanCommand({
    TableName: table.name,
    ConsistentRead: true,
    Limit: limit,
    ...(after === null ? {} : { ExclusiveStartKey: marshall(readCursor(after)) }),
  })
  const { Items: found = [], LastEvaluatedKey: last } = await answerOf('Scan', table.client.send(scan))
  const kept = found.filter((item) => !isExpired(item, millisecondsOf(table.now()) / 1000))
  const items = kept.map(carriedIn).filter((item) => item !== null)
  return { items, next: last === undefined ? null : Buffer.from(JSON.stringify(keyOf(last))).toString('base64url') }
}

/** Puts an item where there is none. @returns whether just this item stands there now; false: another does */
export async function putIfNone(table: Table, item: Carried): Promise<boolean> {
  const put = new PutItemCommand({
    TableName: table.name,
    Item: itemOf(storedOf(item, table)),
    ConditionExpression: 'attribute_not_exists(pk)',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  })
  const there = await answerOf(
    'PutItem',
    table.client.send(put).then(() => null, ifThere),
  )
  return there === null || canonicalJson(carriedIn(there)) === canonicalJson(item)
}

function ifThere(error: unknown): Item {
  if (error instanceof ConditionalCheckFailedException && error.Item !== undefined) return error.Item
  throw error
}

/** Rows of jobs are kept for 30 days from now, as if they had been put here. */
function storedOf(item: Carried, table: Table): Stored {
  if (item.kind === 'job-row') return storedJobRow(item.value, table, 30)
  if (item.kind === 'edition') return { key: keyOfCarried(item), value: item.value }
  const put = putOf(item)
  if (put === null) throw new StoreFault('bad-write', `${item.kind} is not put like this`)
  return storedAs(put, table)
}

/** The kind of an item, by its key; null for those that stay. A key that nobody knows is a fault: it would be lost. */
function carriedIn(item: Item): Carried | null {
  const kind = kindOf(item)
  if (kind === null) return null
  if (kind === 'mail') {
    const mail = valueOf(SentMail, item)
    return carriedOf({ put: kind, value: { ...mail, mime: unpack(mail.mime) } })
  }
  if (kind === 'job') return carriedOf({ put: kind, value: valueOf(Job, item) })
  return Carried.parse({ kind, value: valueOf(kind === 'job-row' ? StoredJobRow : carriedKinds[kind], item) })
}

function kindOf(item: Item): keyof typeof carriedKinds | null {
  const { pk, sk } = keyOf(item)
  const [first = ''] = pk.split('#')
  if (first in leftKinds) return null
  if (first === 'course') return sk === 'course' ? 'course' : 'slot'
  if (first === 'job') return sk === 'job' ? 'job' : 'job-row'
  const kind = first === 'diary' ? 'diary-day' : first
  if (isKind(kind)) return kind
  throw new StoreFault('unreadable-item', `${first}: nobody knows whether it is taken along`)
}

function isKind(name: string): name is keyof typeof carriedKinds {
  return name in carriedKinds
}

function readCursor(after: string): z.infer<typeof Cursor> {
  const text = Buffer.from(after, 'base64url').toString()
  const cursor = Cursor.safeParse(text.startsWith('{') && text.endsWith('}') ? parsed(text) : null)
  if (!cursor.success) throw new StoreFault('bad-cursor', 'not one of ours')
  return cursor.data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
