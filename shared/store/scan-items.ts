import { ConditionalCheckFailedException, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb'
import { canonicalJson } from '../transfer/canonical-json.ts'
import { type Carried, carriedKinds, carriedOf, leftKinds } from '../transfer/carried.ts'
import { keyOfCarried, putOf } from '../transfer/place-of.ts'
import { millisecondsOf } from '../time/instant.ts'
import { answerOf, StoreFault } from './fault.ts'
import { type Item, type Stored, isExpired, itemOf, keyItem, keyOf, valueOf } from './item.ts'
import { type Kind, kinds } from './kinds.ts'
import { readCursor, writeCursor } from './scan-cursor.ts'
import type { Page } from './store.ts'
import { storedAs, storedJobRow } from './stored-as.ts'
import type { Table } from './table.ts'

/** A page of all that a clinic takes along into another stack, in no order; what is over, or stays, is left out of it. */
export async function scanItems(table: Table, after: string | null, limit: number): Promise<Page<Carried>> {
  const scan = new ScanCommand({
    TableName: table.name,
    ConsistentRead: true,
    Limit: limit,
    ...(after === null ? {} : { ExclusiveStartKey: keyItem(readCursor(after)) }),
  })
  const { Items: found = [], LastEvaluatedKey: last } = await answerOf('Scan', table.client.send(scan))
  const kept = found.filter((item) => !isExpired(item, millisecondsOf(table.now()) / 1000))
  const items = kept.map(carriedIn).filter((item) => item !== null)
  return { items, next: last === undefined ? null : writeCursor(keyOf(last)) }
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
  if (item.kind === 'edition') return { key: keyOfCarried(item), kind: kinds.edition, value: item.value }
  const put = putOf(item)
  if (put === null) throw new StoreFault('bad-write', `${item.kind} is not put like this`)
  return storedAs(put, table)
}

/** The item as it goes along; null for those that stay. A key that nobody knows is a fault: it would be lost. */
function carriedIn(item: Item): Carried | null {
  const name = kindOf(item)
  if (name === null) return null
  const kind: Kind = kinds[name]
  return carriedOf({ put: name, value: valueOf(kind, item) })
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
