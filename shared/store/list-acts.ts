import { QueryCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'

import { CourseId } from '../course/ids.ts'
import { batchGet, inOrderOf } from './batch.ts'
import { answerOf, StoreFault } from './fault.ts'
import { valueOf } from './item.ts'
import type { AuditRecord } from './items.ts'
import { auditKey } from './keys.ts'
import { kinds } from './kinds.ts'
import type { Page } from './store.ts'
import { listIndex, type Table } from './table.ts'

/** Where an act stands in the list of all acts of its month (of UTC): by when it was done. */
export function actListAttributes({ at, course, revision }: AuditRecord): Readonly<Record<string, string>> {
  return { listPk: listOf(at.slice(0, 7)), listSk: `${at}#${course}#${auditKey(course, revision).sk}` }
}

/** The acts of a month, whichever their course, the newest first; at most 100 a page. */
export async function listActs(
  table: Table,
  month: string,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<Page<AuditRecord>> {
  const query = new QueryCommand({
    TableName: table.name,
    IndexName: listIndex,
    KeyConditionExpression: 'listPk = :list',
    ExpressionAttributeValues: marshall({ ':list': listOf(month) }),
    ScanIndexForward: false,
    Limit: limit,
    ...(after === null ? {} : { ExclusiveStartKey: startAfter(month, after) }),
  })
  const answer = await answerOf('Query list', table.client.send(query))
  const places = (answer.Items ?? []).map(({ listSk }) => listSk?.S ?? '')
  const keys = places.map(keyAt)
  const found = keys.length === 0 ? new Map() : await batchGet(table, keys)
  const last = places.at(-1)
  const next = answer.LastEvaluatedKey === undefined || last === undefined ? null : cursorOf(last)
  return { items: inOrderOf(keys, found).map((item) => valueOf(kinds.audit, item)), next }
}

function listOf(month: string): string {
  return `acts#${month}`
}

function cursorOf(place: string): string {
  return Buffer.from(place).toString('base64url')
}

function startAfter(month: string, cursor: string) {
  const listSk = Buffer.from(cursor, 'base64url').toString()
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ#[\w.-]{1,100}#\d{6}$/.test(listSk))
    throw new StoreFault('bad-cursor', 'not one of ours')
  return marshall({ listPk: listOf(month), listSk, ...keyAt(listSk) })
}

function keyAt(place: string) {
  const [, course = '', revision = ''] = place.split('#')
  return auditKey(CourseId.parse(course), Number(revision))
}
