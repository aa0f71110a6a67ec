import { Stack } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'

import type { TableNames } from './clinic-table.ts'

/** Reads of one item or of several named ones, and of all items under one key. */
const reads = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'] as const
/** What TransactWriteItems needs for its puts and checks; it has no action of its own. */
const transactions = ['dynamodb:PutItem', 'dynamodb:ConditionCheckItem'] as const

/** What DynamoDB asks of its caller where the table lies under a customer's key. */
const toRead = ['kms:Decrypt', 'kms:DescribeKey'] as const
const toWrite = [
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
] as const

export type TableAction =
  | (typeof reads)[number]
  | (typeof transactions)[number]
  | 'dynamodb:BatchWriteItem'
  | 'dynamodb:Scan'
  | 'dynamodb:DescribeTable'

export interface TableAccess {
  readonly table: TableNames
  readonly key: IKey
}

/** Leave to read the table and to write whole items, alone or in transactions. */
export function mayReadAndWrite(
  { table, key }: TableAccess,
  more: readonly TableAction[] = [],
): readonly PolicyStatement[] {
  return may({ table, key }, [...reads, ...transactions, ...more])
}

/** Leave for exactly these actions on a table whose key the function may use already. */
export function mayBeside(table: TableNames, actions: readonly TableAction[]): PolicyStatement {
  return onTable(table, actions)
}

/** Leave for exactly these actions, some of which write, on the table itself. */
export function may({ table, key }: TableAccess, actions: readonly TableAction[]): readonly PolicyStatement[] {
  return [onTable(table, actions), unlocking(key, 'dynamodb', [...toRead, ...toWrite])]
}

export function mayQueryIndex({ table }: TableAccess, index: 'due' | 'list' | 'caseload' | 'changed'): PolicyStatement {
  return new PolicyStatement({ actions: ['dynamodb:Query'], resources: [`${table.tableArn}/index/${index}`] })
}

/** Leave to put messages into a queue, and to ask how many wait there where `more` says so. */
export function mayQueue(
  queue: IQueue,
  key: IKey,
  more: readonly 'sqs:GetQueueAttributes'[] = [],
): readonly PolicyStatement[] {
  return [
    new PolicyStatement({ actions: ['sqs:SendMessage', ...more], resources: [queue.queueArn] }),
    unlocking(key, 'sqs', ['kms:Decrypt', 'kms:GenerateDataKey']),
  ]
}

export function mayConsume(queue: IQueue, key: IKey): readonly PolicyStatement[] {
  const actions = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility', 'sqs:GetQueueAttributes']
  return [new PolicyStatement({ actions, resources: [queue.queueArn] }), unlocking(key, 'sqs', ['kms:Decrypt'])]
}

/** Leave to make and to open this clinic's link keys with the key, and nothing else by a call to KMS itself. */
export function maySealLinks(key: IKey, clinicId: string): PolicyStatement {
  return new PolicyStatement({
    actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
    resources: [key.keyArn],
    conditions: {
      StringEquals: { 'kms:EncryptionContext:purpose': 'interlude-link', 'kms:EncryptionContext:clinic': clinicId },
    },
  })
}

/** Use of a key only by way of the service that holds the data, never by a call to KMS itself. */
function unlocking(key: IKey, service: 'dynamodb' | 'sqs', actions: readonly string[]): PolicyStatement {
  return new PolicyStatement({
    actions: [...actions],
    resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `${service}.${Stack.of(key).region}.amazonaws.com` } },
  })
}

function onTable(table: TableNames, actions: readonly TableAction[]): PolicyStatement {
  return new PolicyStatement({ actions: [...actions], resources: [table.tableArn] })
}
