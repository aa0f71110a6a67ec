import * as z from 'zod'

import { resolve, type Names } from '../intrinsics.ts'
import { queueAccount, type Account } from '../names.ts'
import { resourcesOf, type Template } from '../template.ts'
import type { Place } from './needs.ts'

const Queue = z.object({ KmsMasterKeyId: z.string().optional() })
const Table = z.object({
  Replicas: z.array(z.object({ SSESpecification: z.object({ KMSMasterKeyId: z.string() }).optional() })).default([]),
})

/** Where a template's tables and queues are, and which key lies on each. */
export function placeOf(
  template: Template,
  names: Names,
  { account, region, identities }: Account & Pick<Place, 'identities'>,
): Place {
  const keyed = (type: string, keyIn: (properties: unknown) => string | undefined) =>
    resourcesOf(template, type).flatMap(([id, { Properties }]) => {
      const key = keyIn(resolve(Properties, names))
      return key === undefined ? [] : [[String(names.attribute(id, 'Arn')), key] as const]
    })
  const keys = new Map([
    ...keyed('AWS::SQS::Queue', (properties) => Queue.parse(properties).KmsMasterKeyId),
    ...keyed(
      'AWS::DynamoDB::GlobalTable',
      (properties) => Table.parse(properties).Replicas[0]?.SSESpecification?.KMSMasterKeyId,
    ),
  ])
  return {
    account,
    region,
    identities,
    tableArn: (name) => `arn:aws:dynamodb:${region}:${account}:table/${name}`,
    queueArn: (url) => `arn:aws:sqs:${region}:${queueAccount}:${url.split('/').at(-1)}`,
    keyOf: (arn) => keys.get(arn) ?? null,
  }
}
