import { describe, expect, it } from 'vitest'

import {
  needsOfKey,
  needsOfMail,
  needsOfQueue,
  needsOfTable,
  type Place,
} from '../../../../infra/local/grants/needs.ts'

const place: Place = {
  account: '1',
  region: 'r',
  tableArn: (name) => `table/${name}`,
  queueArn: (url) => `queue/${url}`,
  keyOf: (arn) => (arn.endsWith('Locked') ? 'key' : null),
  identities: ['mail.clinic.example'],
}
const bytes = (json: unknown) => Buffer.from(JSON.stringify(json))
const told = (needs: readonly { readonly action: string; readonly resource: string }[]) =>
  needs.map(({ action, resource }) => `${action} ${resource}`)

describe('needsOfTable', () => {
  it.each([
    ['PutItem', { TableName: 'T' }, ['dynamodb:PutItem table/T']],
    ['Query', { TableName: 'T', IndexName: 'due' }, ['dynamodb:Query table/T/index/due']],
    [
      'BatchGetItem',
      { RequestItems: { T: {}, U: {} } },
      ['dynamodb:BatchGetItem table/T', 'dynamodb:BatchGetItem table/U'],
    ],
    [
      'TransactWriteItems',
      {
        TransactItems: [
          { Put: { TableName: 'T' } },
          { ConditionCheck: { TableName: 'T' } },
          { Update: { TableName: 'U' } },
        ],
      },
      ['dynamodb:PutItem table/T', 'dynamodb:ConditionCheckItem table/T', 'dynamodb:UpdateItem table/U'],
    ],
  ])('%s: each action under the name that IAM gives it', (operation, body, expected) => {
    expect(told(needsOfTable(operation, bytes(body), place))).toEqual(expected)
  })

  it('takes the key of a locked table along, by way of DynamoDB', () => {
    expect(needsOfTable('GetItem', bytes({ TableName: 'Locked' }), place)).toContainEqual({
      action: 'kms:Decrypt',
      resource: 'key',
      context: { 'kms:ViaService': 'dynamodb.r.amazonaws.com' },
    })
  })
})

describe('needsOfQueue', () => {
  it('asks for the action of one where a batch is sent, and for the key to lock it', () => {
    const needs = needsOfQueue('SendMessageBatch', bytes({ QueueUrl: 'Locked' }), place)
    expect(told(needs)).toEqual(['sqs:SendMessage queue/Locked', 'kms:GenerateDataKey key', 'kms:Decrypt key'])
  })
})

describe('needsOfKey', () => {
  it('tells the encryption context', () => {
    expect(needsOfKey('Decrypt', { KeyId: 'k', EncryptionContext: { purpose: 'p' } })).toEqual([
      { action: 'kms:Decrypt', resource: 'k', context: { 'kms:EncryptionContext:purpose': 'p' } },
    ])
  })
})

describe('needsOfMail', () => {
  it('asks for the identity and the configuration set, raw mail as such', () => {
    const mail = {
      FromEmailAddress: 'Clinic <a@mail.clinic.example>',
      ConfigurationSetName: 's',
      Content: { Raw: { Data: '' } },
    }
    expect(told(needsOfMail(mail, place))).toEqual([
      'ses:SendEmail arn:aws:ses:r:1:identity/mail.clinic.example',
      'ses:SendEmail arn:aws:ses:r:1:configuration-set/s',
      'ses:SendRawEmail arn:aws:ses:r:1:identity/mail.clinic.example',
      'ses:SendRawEmail arn:aws:ses:r:1:configuration-set/s',
    ])
  })
})
