import { createHash } from 'node:crypto'

import { resolveText, type Names } from './intrinsics.ts'
import type { Resource, Template } from './template.ts'

export interface Account {
  readonly account: string
  readonly region: string
}

export interface NamingOptions extends Account {
  /** Where queues are reached; a queue's URL begins with it. */
  readonly queueEndpoint: string
  /** Where the HTTP API is served. */
  readonly baseUrl: string
  /** Where the clinic's people sign in. */
  readonly signInUrl: string
}

/** The local queue server knows one account only. */
export const queueAccount = '000000000000'

/** Gives each resource of a template the names and addresses that it has on this machine. */
export function nameResources(template: Template, options: NamingOptions): Names {
  const pseudo = new Map<string, unknown>([
    ['AWS::AccountId', options.account],
    ['AWS::Region', options.region],
    ['AWS::Partition', 'aws'],
    ['AWS::URLSuffix', 'amazonaws.com'],
    ['AWS::StackName', 'local'],
    ['AWS::StackId', `arn:aws:cloudformation:${options.region}:${options.account}:stack/local/0`],
    ['AWS::NoValue', undefined],
  ])
  const names: Names = {
    ref: (id) => {
      if (pseudo.has(id)) return pseudo.get(id)
      const parameter = template.Parameters[id]
      return parameter === undefined ? referTo(id, find(template, id), { names, options }) : parameter.Default
    },
    attribute: (id, name) => attributeOf({ id, name }, find(template, id), { names, options }),
  }
  return names
}

/** A resource's own name: the one that its properties give, or its logical id. */
export function physicalName(id: string, resource: Resource, names: Names): string {
  const property = nameProperties[resource.Type]
  const given = property === undefined ? undefined : resource.Properties[property]
  return given === undefined ? id : resolveText(given, names)
}

const nameProperties: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::DynamoDB::GlobalTable': 'TableName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::SES::ConfigurationSet': 'Name',
  'AWS::SES::EmailIdentity': 'EmailIdentity',
  'AWS::Events::Rule': 'Name',
  'AWS::Logs::LogGroup': 'LogGroupName',
}

interface Scope {
  readonly names: Names
  readonly options: NamingOptions
}

function find(template: Template, id: string): Resource {
  const resource = template.Resources[id]
  if (resource === undefined) throw new Error(`the template refers to ${id}, which it does not hold`)
  return resource
}

function referTo(id: string, resource: Resource, { names, options }: Scope): string {
  if (resource.Type === 'AWS::SQS::Queue')
    return `${options.queueEndpoint}/${queueAccount}/${physicalName(id, resource, names)}`
  if (resource.Type === 'AWS::KMS::Key') return keyId(id)
  if (resource.Type === 'AWS::ApiGatewayV2::Api') return id.toLowerCase()
  return physicalName(id, resource, names)
}

function attributeOf(
  { id, name }: { readonly id: string; readonly name: string },
  resource: Resource,
  scope: Scope,
): string {
  const { names, options } = scope
  if (name === 'Arn') return arnOf(id, resource, scope)
  if (name === 'ApiEndpoint') return options.baseUrl
  if (name === 'ProviderURL') return options.signInUrl
  if (name === 'KeyId') return keyId(id)
  if (name === 'QueueUrl') return referTo(id, resource, scope)
  if (name === nameProperties[resource.Type]) return physicalName(id, resource, names)
  return `${id}.${name}`
}

function arnOf(id: string, resource: Resource, { names, options: { account, region } }: Scope): string {
  const name = physicalName(id, resource, names)
  const arns: Readonly<Record<string, string>> = {
    'AWS::DynamoDB::Table': `arn:aws:dynamodb:${region}:${account}:table/${name}`,
    'AWS::DynamoDB::GlobalTable': `arn:aws:dynamodb:${region}:${account}:table/${name}`,
    'AWS::SQS::Queue': `arn:aws:sqs:${region}:${queueAccount}:${name}`,
    'AWS::Lambda::Function': `arn:aws:lambda:${region}:${account}:function:${name}`,
    'AWS::KMS::Key': `arn:aws:kms:${region}:${account}:key/${keyId(id)}`,
  }
  return arns[resource.Type] ?? `arn:aws:local:${region}:${account}:${id}`
}

function keyId(id: string): string {
  const hash = createHash('sha256').update(id).digest('hex')
  return [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20, 32)].join('-')
}
