import {
  ConditionalCheckFailedException,
  DescribeTableCommand,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'

import { instantOf } from '../time/instant.ts'
import { answerOf, StoreFault } from './fault.ts'
import { itemOf, keyItem, valueOf } from './item.ts'
import { homeKey } from './keys.ts'
import { kinds } from './kinds.ts'
import type { Table } from './table.ts'
import type { TableIdentity } from './tombstones.ts'

/** Asks DynamoDB itself: what stands in a restored table tells of the one before it. */
export async function identify(table: Table): Promise<TableIdentity> {
  const command = new DescribeTableCommand({ TableName: table.name })
  const { Table: told } = await answerOf('DescribeTable', table.client.send(command))
  if (told?.CreationDateTime === undefined) throw new StoreFault('refused', 'DescribeTable, no time of birth')
  return { name: table.name, madeAt: instantOf(told.CreationDateTime.getTime()) }
}

/** In which table the clinic lives: noted outside it. */
export async function readHome(table: Table): Promise<TableIdentity | null> {
  const get = new GetItemCommand({ TableName: table.outside, Key: keyItem(homeKey), ConsistentRead: true })
  const { Item } = await answerOf('GetItem', table.client.send(get))
  return Item === undefined ? null : valueOf(kinds.home, Item)
}

/** Notes where the clinic lives, if it is still noted as it was read. @returns whether it is noted now */
export async function putHome(table: Table, home: TableIdentity, was: TableIdentity | null): Promise<boolean> {
  const put = new PutItemCommand({
    TableName: table.outside,
    Item: itemOf({ key: homeKey, kind: kinds.home, value: home }),
    ...(was === null ? { ConditionExpression: 'attribute_not_exists(pk)' } : stillAs(was)),
  })
  return answerOf(
    'PutItem',
    table.client.send(put).then(() => true, ifAnother),
  )
}

function stillAs(home: TableIdentity) {
  return {
    ConditionExpression: '#value = :was',
    ExpressionAttributeNames: { '#value': 'value' },
    ExpressionAttributeValues: marshall({ ':was': home }),
  }
}

function ifAnother(error: unknown): false {
  if (error instanceof ConditionalCheckFailedException) return false
  throw error
}
