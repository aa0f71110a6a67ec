import { type AttributeValue, QueryCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'

import { isAbout, mayBeAbout } from '../alert/alert.ts'
import type { Course } from '../course/course.ts'
import { CourseId } from '../course/ids.ts'
import { answerOf, StoreFault } from './fault.ts'
import { type Item, valueOf } from './item.ts'
import { batchGet, inOrderOf, inRuns } from './batch.ts'
import { type Alert, severities } from './items.ts'
import { alertKey, courseKey, type Key } from './keys.ts'
import { kinds } from './kinds.ts'
import type { OpenAlert, Page } from './store.ts'
import { listIndex, type Table } from './table.ts'

const courses = 'courses'
const openAlerts = 'alerts#open'
const settledAlerts = 'alerts#settled'

/** Where a course stands in the list of courses: by when it was enrolled. */
export function courseListAttributes(course: Course): Readonly<Record<string, string>> {
  return { listPk: courses, listSk: `${course.enrolledAt}#${course.id}` }
}

/** Where an alert stands: in the list of open alerts, or of those that were settled; nowhere once it is acknowledged. */
export function alertListAttributes(alert: Alert): Readonly<Record<string, string>> {
  if (alert.acknowledged) return {}
  const listPk = alert.settledAt === null ? openAlerts : settledAlerts
  return { listPk, listSk: `${rankOf(alert)}#${alert.at}#${alert.id}` }
}

/** A digit that sorts urgent before today before info. */
function rankOf({ severity }: Alert): number {
  return severities.indexOf(severity)
}

/** Courses in order of enrolment. */
export async function listCourses(table: Table, after: string | null, limit: number): Promise<Page<CourseId>> {
  const keyAfter = (listSk: string) => courseKey(CourseId.parse(idIn(listSk)))
  const page = await readPage(table, { listPk: courses, after, limit, keyAfter })
  return { items: page.items.map((listSk) => CourseId.parse(idIn(listSk))), next: page.next }
}

/**
 * Open alerts, the urgent first, and of those the oldest. The index gives only their ids, so that an alert is read as it is now, and one that has
 * just been acknowledged is left out.
 */
export async function listAlerts(table: Table, after: string | null, limit: number): Promise<Page<Alert>> {
  const { items, next } = await readAlertPage(table, openAlerts, { after, limit })
  return { items: items.filter(isOpen), next }
}

/** Alerts whose cause has gone without anybody's acknowledging them, in the same order. */
export async function listSettledAlerts(table: Table, after: string | null, limit: number): Promise<Page<Alert>> {
  const { items, next } = await readAlertPage(table, settledAlerts, { after, limit })
  return { items: items.filter(({ acknowledged, settledAt }) => !acknowledged && settledAt !== null), next }
}

async function readAlertPage(
  table: Table,
  listPk: string,
  { after, limit }: Pick<PageQuery, 'after' | 'limit'>,
): Promise<Page<Alert>> {
  const page = await readPage(table, { listPk, after, limit, keyAfter: (listSk) => alertKey(idIn(listSk)) })
  return { items: await readWhole(table, page.items.map(idIn)), next: page.next }
}

function isOpen({ acknowledged, settledAt }: Alert): boolean {
  return !acknowledged && settledAt === null
}

/** Of at most 100 alerts those that are open now, in the order asked for. */
export async function readAlerts(table: Table, ids: readonly string[]): Promise<readonly Alert[]> {
  return (await readWhole(table, ids)).filter(isOpen)
}

async function readWhole(table: Table, ids: readonly string[]): Promise<readonly Alert[]> {
  if (ids.length === 0) return []
  const keys = ids.map(alertKey)
  return inOrderOf(keys, await batchGet(table, keys)).map((item) => valueOf(kinds.alert, item))
}

const Open = z.lazy(() =>
  z.object({ value: z.object({ id: z.string(), course: z.nullable(CourseId), code: z.string() }) }),
)

/** What every open alert is about, in the same order, as the index has it. */
export async function listOpenAlerts(table: Table): Promise<readonly OpenAlert[]> {
  const found: OpenAlert[] = []
  let from: Record<string, AttributeValue> | undefined
  do {
    const query = new QueryCommand({
      TableName: table.name,
      IndexName: listIndex,
      KeyConditionExpression: 'listPk = :list',
      ExpressionAttributeValues: marshall({ ':list': openAlerts }),
      ProjectionExpression: '#value.id, #value.course, #value.code',
      ExpressionAttributeNames: { '#value': 'value' },
      ...(from === undefined ? {} : { ExclusiveStartKey: from }),
    })
    const answer = await answerOf('Query list', table.client.send(query))
    found.push(...(answer.Items ?? []).map((item) => Open.parse(unmarshall({ ...item })).value))
    from = answer.LastEvaluatedKey
  } while (from !== undefined)
  return found
}

/** Open alerts about a course, or about its client alone: an alert's id bears what it is about, so only those are read. */
export async function listAlertsAbout(table: Table, course: CourseId): Promise<readonly Alert[]> {
  const ids = (await listOpenAlerts(table)).map(({ id }) => id).filter((id) => mayBeAbout(id, course))
  const found = await Promise.all(inRuns(ids, 100).map((run) => readAlerts(table, run)))
  return found.flat().filter((alert) => isAbout(alert, course))
}

interface PageQuery {
  readonly listPk: string
  readonly after: string | null
  readonly limit: number
  readonly keyAfter: (listSk: string) => Key
}

/** One entry more than asked for is read, to know whether there is a next page. */
async function readPage(table: Table, { listPk, after, limit, keyAfter }: PageQuery): Promise<Page<string>> {
  const found: Item[] = []
  let from = after === null ? undefined : startAfter(listPk, after, keyAfter)
  do {
    const query = new QueryCommand({
      TableName: table.name,
      IndexName: listIndex,
      KeyConditionExpression: 'listPk = :list',
      ExpressionAttributeValues: marshall({ ':list': listPk }),
      Limit: limit + 1 - found.length,
      ...(from === undefined ? {} : { ExclusiveStartKey: from }),
    })
    const answer = await answerOf('Query list', table.client.send(query))
    found.push(...(answer.Items ?? []))
    from = answer.LastEvaluatedKey
  } while (from !== undefined && found.length <= limit)
  const items = found.slice(0, limit).map((item) => item.listSk?.S ?? '')
  return { items, next: found.length > limit ? cursorOf(items.at(-1) ?? '') : null }
}

function cursorOf(listSk: string): string {
  return Buffer.from(listSk).toString('base64url')
}

function startAfter(listPk: string, cursor: string, keyAfter: (listSk: string) => Key): Record<string, AttributeValue> {
  const listSk = Buffer.from(cursor, 'base64url').toString()
  if (!/^(?:[0-2]#)?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ#[\w.:-]{1,200}$/.test(listSk))
    throw new StoreFault('bad-cursor', 'not one of ours')
  return marshall({ listPk, listSk, ...keyAfter(listSk) })
}

function idIn(listSk: string): string {
  return listSk.slice(listSk.lastIndexOf('#') + 1)
}
