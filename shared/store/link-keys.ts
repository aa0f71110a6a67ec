import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb'

import { answerOf } from './fault.ts'
import { type Item, itemOf, valueOf } from './item.ts'
import type { SealedKey } from './items.ts'
import { linkKey } from './keys.ts'
import { kinds } from './kinds.ts'
import type { Table } from './table.ts'

/** Keeps the first key of a month that anybody writes, and answers with it. */
export async function putKeyIfNone(table: Table, key: SealedKey): Promise<SealedKey> {
  const put = new PutItemCommand({
    TableName: table.name,
    Item: itemOf({ key: linkKey(key.month), kind: kinds['link-key'], value: key }),
    ConditionExpression: 'attribute_not_exists(pk)',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  })
  const earlier = await answerOf(
    'PutItem',
    table.client.send(put).then(() => null, ifThereWasOne),
  )
  return earlier === null ? key : valueOf(kinds['link-key'], earlier)
}

function ifThereWasOne(error: unknown): Item {
  if (error instanceof ConditionalCheckFailedException && error.Item !== undefined) return error.Item
  throw error
}
