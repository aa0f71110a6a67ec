import { type AttributeValue, QueryCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'

import { type CaseloadRow, caseloadRowOf, closedAt } from '../course/caseload-row.ts'
import type { Course } from '../course/course.ts'
import type { TherapistId } from '../course/ids.ts'
import type { Instant } from '../time/instant.ts'
import type { PlainDate } from '../time/wall-time.ts'
import { answerOf } from './fault.ts'
import { type Item, readValue, stampOf } from './item.ts'
import { kinds } from './kinds.ts'
import { caseloadIndex, changedIndex, type Table } from './table.ts'

/** Which courses are listed: those that run, of everybody or of one therapist, or those that closed from a day (of UTC) to another. */
export type CaseloadAsked =
  | { readonly of: 'open'; readonly therapist: TherapistId | null }
  | { readonly of: 'closed'; readonly from: PlainDate; readonly to: PlainDate }

/** Where a course stands in the caseload, running ones by their therapist, the others by when they closed; and when it was written. */
export function caseloadAttributes(course: Course, now: Instant): Readonly<Record<string, string>> {
  const row = caseloadRowOf(course)
  const closed = closedAt(row)
  return {
    casePk: closed === null ? 'open' : 'closed',
    caseSk: `${closed ?? course.therapist}#${course.id}`,
    changedPk: 'courses',
    changedSk: `${now}#${course.id}`,
    row: JSON.stringify({ ...stampOf(kinds['caseload-row']), ...row }),
  }
}

/** The rows of all courses that are asked for; the index lags behind a change by moments. */
export function listCaseload(table: Table, asked: CaseloadAsked): Promise<readonly CaseloadRow[]> {
  return readRows(table, { IndexName: caseloadIndex, ...conditionOf(asked) })
}

/** The rows, as they are now, of all courses that were written since an instant, closed ones too. */
export function listChanged(table: Table, since: Instant): Promise<readonly CaseloadRow[]> {
  return readRows(table, {
    IndexName: changedIndex,
    KeyConditionExpression: 'changedPk = :of AND changedSk >= :since',
    ExpressionAttributeValues: marshall({ ':of': 'courses', ':since': since }),
  })
}

/** Which rows of which index. */
interface RowQuery {
  readonly IndexName: string
  readonly KeyConditionExpression: string
  readonly ExpressionAttributeValues: Record<string, AttributeValue>
}

/** DynamoDB Local takes all that is left of an index in hand for each page that has no limit. */
const perPage = 400

async function readRows(table: Table, which: RowQuery): Promise<readonly CaseloadRow[]> {
  const rows: CaseloadRow[] = []
  let from: Record<string, AttributeValue> | undefined
  do {
    const query = new QueryCommand({
      TableName: table.name,
      ...which,
      ProjectionExpression: '#row',
      ExpressionAttributeNames: { '#row': 'row' },
      Limit: perPage,
      ...(from === undefined ? {} : { ExclusiveStartKey: from }),
    })
    const answer = await answerOf(`Query ${which.IndexName}`, table.client.send(query))
    rows.push(...(answer.Items ?? []).map(rowOf))
    from = answer.LastEvaluatedKey
  } while (from !== undefined)
  return rows
}

function conditionOf(asked: CaseloadAsked): Omit<RowQuery, 'IndexName'> {
  if (asked.of === 'closed') {
    return {
      KeyConditionExpression: 'casePk = :of AND caseSk BETWEEN :from AND :to',
      // `~` sorts after everything that an instant or an id is made of.
      ExpressionAttributeValues: marshall({ ':of': 'closed', ':from': asked.from, ':to': `${asked.to}~` }),
    }
  }
  if (asked.therapist === null) {
    return { KeyConditionExpression: 'casePk = :of', ExpressionAttributeValues: marshall({ ':of': 'open' }) }
  }
  return {
    KeyConditionExpression: 'casePk = :of AND begins_with(caseSk, :therapist)',
    ExpressionAttributeValues: marshall({ ':of': 'open', ':therapist': `${asked.therapist}#` }),
  }
}

function rowOf(item: Item): CaseloadRow {
  return readValue(kinds['caseload-row'], storedRowIn(item), 'a row of the caseload')
}

/** The row that an item bears, and its version. */
export function storedRowIn({ row }: Item): { readonly schema?: unknown; readonly value: unknown } {
  const { schema, ...value } = Row.parse(JSON.parse(row?.S ?? ''))
  return { schema, value }
}

const Row = z.looseObject({ schema: z.optional(z.unknown()) })
