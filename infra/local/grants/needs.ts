import * as z from 'zod'

import { parseJson } from '../body.ts'
import type { Need } from './statement.ts'

/** What the needs of a request are told by: the account's ARNs, and the keys that lie on what it holds. */
export interface Place {
  readonly account: string
  readonly region: string
  /** The ARN of a table by its name, and of a queue by its URL. */
  readonly tableArn: (name: string) => string
  readonly queueArn: (url: string) => string
  /** The ARN of the customer's key on a table or queue, by the ARN of that; null where AWS's own key lies on it. */
  readonly keyOf: (arn: string) => string | null
  /** The identities that SES has verified. */
  readonly identities: readonly string[]
}

const Item = z.looseObject({ TableName: z.string() })
const Transaction = z.object({ TransactItems: z.array(z.record(z.string(), Item)) })
const Batch = z.object({ RequestItems: z.record(z.string(), z.unknown()) })
const OnIndex = z.looseObject({ TableName: z.string(), IndexName: z.string().optional() })

/** What TransactWriteItems and TransactGetItems ask for under other names. */
const inTransaction: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
}

/**
 * What a request to DynamoDB needs: the action on each table (or index) that it names, and the use of the key on it.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html
 */
export function needsOfTable(operation: string, body: Buffer, place: Place): readonly Need[] {
  const asked = tablesAsked(operation, parseJson(body.toString()))
  const needs = asked.map(({ action, table, index }) => {
    const arn = place.tableArn(table)
    return plain(`dynamodb:${action}`, index === undefined ? arn : `${arn}/index/${index}`)
  })
  const tables = new Set(asked.map(({ table }) => place.tableArn(table)))
  return [
    ...needs,
    ...[...tables].flatMap((arn) => unlocking(arn, { service: 'dynamodb', actions: ['Decrypt'] }, place)),
  ]
}

interface TableAsked {
  readonly action: string
  readonly table: string
  readonly index?: string | undefined
}

function tablesAsked(operation: string, body: unknown): readonly TableAsked[] {
  if (operation.startsWith('Transact')) {
    return Transaction.parse(body).TransactItems.flatMap((one) =>
      Object.entries(one).map(([kind, { TableName: table }]) => ({ action: inTransaction[kind] ?? kind, table })),
    )
  }
  if (operation.startsWith('Batch')) {
    return Object.keys(Batch.parse(body).RequestItems).map((table) => ({ action: operation, table }))
  }
  const { TableName: table, IndexName: index } = OnIndex.parse(body)
  return [{ action: operation, table, index }]
}

const Queue = z.looseObject({ QueueUrl: z.string() })
/** The keys' part of each action of SQS. */
const queueKeys: Readonly<Record<string, readonly string[]>> = {
  SendMessage: ['GenerateDataKey', 'Decrypt'],
  ReceiveMessage: ['Decrypt'],
}

/**
 * What a request to SQS needs. A batch asks for the action of one.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsqs.html
 */
export function needsOfQueue(operation: string, body: Buffer, place: Place): readonly Need[] {
  const arn = place.queueArn(Queue.parse(parseJson(body.toString())).QueueUrl)
  return needsAtQueue([operation.replace(/Batch$/, '')], arn, place)
}

/** What actions of SQS at a queue need. */
export function needsAtQueue(actions: readonly string[], arn: string, place: Place): readonly Need[] {
  return actions.flatMap((action) => [
    plain(`sqs:${action}`, arn),
    ...unlocking(arn, { service: 'sqs', actions: queueKeys[action] ?? [] }, place),
  ])
}

const Keyed = z.looseObject({
  KeyId: z.string().default('*'),
  EncryptionContext: z.record(z.string(), z.string()).default({}),
})

/** What a request to KMS needs, with its encryption context. A key is named by its ARN. */
export function needsOfKey(operation: string, body: unknown): readonly Need[] {
  const { KeyId: resource, EncryptionContext } = Keyed.parse(body)
  const pairs = Object.entries(EncryptionContext).map(
    ([key, value]) => [`kms:EncryptionContext:${key}`, value] as const,
  )
  return [{ action: `kms:${operation}`, resource, context: Object.fromEntries(pairs) }]
}

const Sent = z.looseObject({
  FromEmailAddress: z.string().default(''),
  ConfigurationSetName: z.string().optional(),
  Content: z.looseObject({ Raw: z.unknown().optional() }),
})

/**
 * What a mail to SES needs: to send from its identity, through its configuration set, and as raw MIME where it is that.
 * @see https://docs.aws.amazon.com/ses/latest/dg/control-user-access.html
 */
export function needsOfMail(body: unknown, { account, region, identities }: Place): readonly Need[] {
  const asked = Sent.safeParse(body)
  // SES itself says what is wrong with such a request.
  if (!asked.success) return []
  const { FromEmailAddress: from, ConfigurationSetName: set, Content } = asked.data
  const arn = (rest: string) => `arn:aws:ses:${region}:${account}:${rest}`
  const domain = from.replace(/>$/, '').split('@').at(-1) ?? ''
  const identity = identities.find((one) => domain === one || domain.endsWith(`.${one}`)) ?? domain
  const resources = [arn(`identity/${identity}`), ...(set === undefined ? [] : [arn(`configuration-set/${set}`)])]
  const actions = Content.Raw === undefined ? ['ses:SendEmail'] : ['ses:SendEmail', 'ses:SendRawEmail']
  return actions.flatMap((action) => resources.map((resource) => plain(action, resource)))
}

function plain(action: string, resource: string): Need {
  return { action, resource, context: {} }
}

/** The use of the key on what a service holds, in the caller's name and by way of that service. */
function unlocking(
  arn: string,
  { service, actions }: { readonly service: string; readonly actions: readonly string[] },
  { region, keyOf }: Place,
): readonly Need[] {
  const resource = keyOf(arn)
  if (resource === null) return []
  const context = { 'kms:ViaService': `${service}.${region}.amazonaws.com` }
  return actions.map((action) => ({ action: `kms:${action}`, resource, context }))
}
