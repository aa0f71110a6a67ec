import { QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'

import type { CourseId } from '../course/ids.ts'
import { Instant } from '../time/instant.ts'
import { answerOf } from './fault.ts'
import type { Item } from './item.ts'
import { courseKey } from './keys.ts'
import type { Table } from './table.ts'

/** As much of an item as tells when its mails went. */
const Ledgers = z.lazy(() =>
  z.object({
    value: z.object({ ledger: z.record(z.string(), z.object({ state: z.string(), at: z._default(z.string(), '') })) }),
  }),
)

/** When the last mail of a course and its slots was accepted, as of moments ago; null while none was. */
export async function readLastSent(table: Table, course: CourseId): Promise<Instant | null> {
  let last = ''
  let from: QueryCommandInput['ExclusiveStartKey']
  do {
    const query = new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: marshall({ ':pk': courseKey(course).pk }),
      ProjectionExpression: '#value.ledger',
      ExpressionAttributeNames: { '#value': 'value' },
      ...(from === undefined ? {} : { ExclusiveStartKey: from }),
    })
    const answer = await answerOf('Query', table.client.send(query))
    for (const at of (answer.Items ?? []).flatMap(sentIn)) if (at > last) last = at
    from = answer.LastEvaluatedKey
  } while (from !== undefined)
  return last === '' ? null : Instant.parse(last)
}

function sentIn(item: Item): readonly string[] {
  const { value } = Ledgers.parse(unmarshall({ ...item }))
  return Object.values(value.ledger).flatMap(({ state, at }) => (state === 'sent' ? [at] : []))
}
