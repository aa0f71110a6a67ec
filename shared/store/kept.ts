import { ConditionalCheckFailedException, PutItemCommand, TransactionConflictException } from '@aws-sdk/client-dynamodb'

import type { CourseId } from '../course/ids.ts'
import type { Place } from '../message/message.ts'
import { putCondition } from './condition.ts'
import { answerOf } from './fault.ts'
import { itemOf } from './item.ts'
import { courseKey, slotKey } from './keys.ts'
import { kinds } from './kinds.ts'
import { readItem } from './read-item.ts'
import type { Kept } from './store.ts'
import { storedAs } from './stored-as.ts'
import type { Table } from './table.ts'

/** One item of a course; null where there is none. */
export async function readKept(table: Table, course: CourseId, place: Place): Promise<Kept | null> {
  if (place === 'course') {
    const value = await readItem(table, courseKey(course), kinds.course)
    return value === null ? null : { put: 'course', value }
  }
  const value = await readItem(table, slotKey(course, place), kinds.slot)
  return value === null ? null : { put: 'slot', value }
}

/** Puts one item by itself, if its version is still the one before. */
export async function putKept(table: Table, kept: Kept): Promise<boolean> {
  const write = { ...kept, was: kept.value.version - 1 }
  const Item = itemOf(storedAs(write, table))
  const put = new PutItemCommand({ TableName: table.name, Item, ...putCondition(write) })
  return answerOf(
    'PutItem',
    table.client.send(put).then(() => true, ifConflict),
  )
}

function ifConflict(error: unknown): false {
  const isConflict = error instanceof ConditionalCheckFailedException || error instanceof TransactionConflictException
  if (isConflict) return false
  throw error
}
