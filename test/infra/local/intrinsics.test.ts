import { describe, expect, it } from 'vitest'

import { resolve } from '../../../infra/local/intrinsics.ts'
import { nameResources } from '../../../infra/local/names.ts'
import { Template } from '../../../infra/local/template.ts'

const template = Template.parse({
  Parameters: { BootstrapVersion: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/cdk/version' } },
  Resources: {
    Work: { Type: 'AWS::SQS::Queue' },
    Named: {
      Type: 'AWS::SQS::Queue',
      Properties: { QueueName: { 'Fn::Join': ['-', ['due', { Ref: 'AWS::Region' }]] } },
    },
    Table: { Type: 'AWS::DynamoDB::GlobalTable' },
    Tick: { Type: 'AWS::Lambda::Function', Properties: { FunctionName: 'interlude-tick' } },
    Key: { Type: 'AWS::KMS::Key' },
    Api: { Type: 'AWS::ApiGatewayV2::Api' },
  },
})
const names = nameResources(template, {
  account: '111122223333',
  region: 'ca-central-1',
  queueEndpoint: 'http://127.0.0.1:4100',
  baseUrl: 'http://localhost:4000',
  signInUrl: 'http://127.0.0.1:4200',
})

describe('resolve', () => {
  it.each([
    ['a queue by its URL', { Ref: 'Work' }, 'http://127.0.0.1:4100/000000000000/Work'],
    ['a name that is itself worked out', { 'Fn::GetAtt': ['Named', 'QueueName'] }, 'due-ca-central-1'],
    [
      "a queue's ARN in the account that the local queues know",
      { 'Fn::GetAtt': 'Named.Arn' },
      'arn:aws:sqs:ca-central-1:000000000000:due-ca-central-1',
    ],
    ['a table by its logical id', { Ref: 'Table' }, 'Table'],
    [
      "a function's ARN",
      { 'Fn::GetAtt': ['Tick', 'Arn'] },
      'arn:aws:lambda:ca-central-1:111122223333:function:interlude-tick',
    ],
    ['the address of the HTTP API', { 'Fn::GetAtt': ['Api', 'ApiEndpoint'] }, 'http://localhost:4000'],
    ['a parameter', { Ref: 'BootstrapVersion' }, '/cdk/version'],
    [
      'pseudo parameters',
      { 'Fn::Sub': '${AWS::Partition} ${AWS::AccountId} ${AWS::URLSuffix}' },
      'aws 111122223333 amazonaws.com',
    ],
    [
      'Sub with attributes, own variables and a literal',
      { 'Fn::Sub': ['${Tick.Arn} ${own} ${!kept}', { own: { Ref: 'Table' } }] },
      'arn:aws:lambda:ca-central-1:111122223333:function:interlude-tick Table ${kept}',
    ],
    [
      'Select of Split',
      { 'Fn::Select': [4, { 'Fn::Split': [':', { 'Fn::GetAtt': ['Tick', 'Arn'] }] }] },
      '111122223333',
    ],
    ['nested values', { a: [{ Ref: 'Table' }, 1, true], b: { Ref: 'AWS::NoValue' } }, { a: ['Table', 1, true] }],
  ])('works out %s', (_what, value, wanted) => {
    expect(resolve(value, names)).toEqual(wanted)
  })

  it.each([
    ['a function that it does not know', { 'Fn::ImportValue': 'x' }, 'Fn::ImportValue'],
    ['a resource that the template does not hold', { Ref: 'Missing' }, 'Missing'],
    ['a choice beyond the end of a list', { 'Fn::Select': [2, ['a']] }, 'beyond the end'],
  ])('refuses %s', (_what, value, words) => {
    expect(() => resolve(value, names)).toThrow(words)
  })
})
