import { readFileSync } from 'node:fs'

import { Match } from 'aws-cdk-lib/assertions'
import { describe, expect, it } from 'vitest'

import { type FunctionName, functionNames } from '../../shared/config/function-names.ts'
import { sampleStack } from './sample-stack.ts'

const samples = { harbour: sampleStack('harbour'), thames: sampleStack('thames') }

const readAndWrite = [
  'dynamodb:BatchGetItem',
  'dynamodb:ConditionCheckItem',
  'dynamodb:GetItem',
  'dynamodb:PutItem',
  'dynamodb:Query',
]
const keyToWrite = ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt'].concat(
  ['kms:GenerateDataKey', 'kms:GenerateDataKeyWithoutPlaintext'],
  ['kms:ReEncryptFrom', 'kms:ReEncryptTo'],
)

/** What each role may do, as `actions @ resource [condition]`, beside writing its own log. */
const permissions: Readonly<Record<FunctionName, readonly string[]>> = {
  tick: [
    'dynamodb:DescribeTable dynamodb:GetItem dynamodb:PutItem @ table',
    'dynamodb:GetItem dynamodb:PutItem @ tombstones',
    'dynamodb:Query @ table/index/due',
    `${keyToWrite.join(' ')} @ key [via dynamodb]`,
    'kms:Decrypt kms:GenerateDataKey @ key [via sqs]',
    'sqs:GetQueueAttributes sqs:SendMessage @ queue',
  ],
  attend: [
    `dynamodb:BatchGetItem dynamodb:BatchWriteItem ${readAndWrite.slice(1).join(' ')} @ table`,
    'dynamodb:PutItem dynamodb:Scan @ tombstones',
    'dynamodb:Query @ table/index/caseload, table/index/changed, table/index/due, table/index/list',
    `${keyToWrite.join(' ')} @ key [via dynamodb]`,
    'kms:Decrypt @ key [via sqs]',
    'kms:Decrypt kms:GenerateDataKey @ key [links of this clinic]',
    'ses:SendEmail ses:SendRawEmail @ configuration set, identity',
    'sqs:ChangeMessageVisibility sqs:DeleteMessage sqs:GetQueueAttributes sqs:ReceiveMessage @ queue',
  ],
  feedback: [
    `${readAndWrite.join(' ')} @ table`,
    'dynamodb:PutItem @ tombstones',
    `${keyToWrite.join(' ')} @ key [via dynamodb]`,
    'kms:Decrypt kms:GenerateDataKey @ key [via sqs]',
    'sqs:SendMessage @ dead letters',
  ],
  pages: [
    `${readAndWrite.join(' ')} @ table`,
    'dynamodb:PutItem @ tombstones',
    `${keyToWrite.join(' ')} @ key [via dynamodb]`,
    'kms:Decrypt kms:GenerateDataKey @ key [links of this clinic]',
  ],
  staff: [
    `dynamodb:BatchGetItem dynamodb:BatchWriteItem ${readAndWrite.slice(1).join(' ')} @ table`,
    'dynamodb:PutItem @ tombstones',
    'dynamodb:Query @ table/index/caseload, table/index/changed, table/index/list',
    `${keyToWrite.join(' ')} @ key [via dynamodb]`,
    'kms:Decrypt kms:GenerateDataKey @ key [links of this clinic]',
    'ses:SendEmail ses:SendRawEmail @ configuration set, identity',
  ],
  api: [
    `dynamodb:BatchGetItem dynamodb:BatchWriteItem ${readAndWrite.slice(1).join(' ')} dynamodb:Scan @ table`,
    'dynamodb:PutItem @ tombstones',
    'dynamodb:Query @ table/index/caseload, table/index/changed, table/index/list',
    `${keyToWrite.join(' ')} @ key [via dynamodb]`,
    'kms:Decrypt kms:GenerateDataKey @ key [links of this clinic]',
  ],
}

describe.each(['harbour', 'thames'] as const)('ClinicStack of %s', (name) => {
  const { clinic, stack, template } = samples[name]

  it("lies in the clinic's own account and region, and refuses to be deleted by mistake", () => {
    expect(stack.environment).toBe(`aws://${clinic.account}/${clinic.region}`)
    expect(stack.terminationProtection).toBe(true)
    expect(stack.tags.tagValues()).toEqual({ 'interlude:clinic': name, 'interlude:profile': clinic.profile })
  })

  it('has no custom resource, and no function but its own six', () => {
    const types = Object.values(resourcesOf(template.toJSON())).map(({ Type }) => Type)
    expect(
      types.filter((type) => type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource'),
    ).toEqual([])
    template.resourceCountIs('AWS::Lambda::Function', functionNames.length)
  })

  it('keeps what a restore must not bring back in a table beside, as well kept as the first', () => {
    const tombstones = Object.entries(resourcesOf(template.toJSON())).find(([id]) => id.startsWith('Tombstones'))
    expect(tombstones?.[1]).toMatchObject({
      ...{ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        Replicas: [
          {
            DeletionProtectionEnabled: true,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
            SSESpecification: { KMSMasterKeyId: { 'Fn::GetAtt': [expect.stringMatching('^KeysData'), 'Arn'] } },
          },
        ],
      },
    })
  })

  it('keeps the table: on demand, restorable to any second, deletion refused, retained, under its own key', () => {
    template.hasResource('AWS::DynamoDB::GlobalTable', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
        TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
        Replicas: [
          Match.objectLike({
            Region: clinic.region,
            DeletionProtectionEnabled: true,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
            SSESpecification: { KMSMasterKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^KeysData'), 'Arn'] } },
          }),
        ],
      },
    })
    template.allResourcesProperties('AWS::KMS::Key', { EnableKeyRotation: true })
    template.resourceCountIs('AWS::KMS::Key', 1)
    template.allResources('AWS::KMS::Key', { DeletionPolicy: 'Retain' })
  })

  it('has the four indexes: due by shard with keys only, list whole, caseload and changed with their rows', () => {
    template.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'due',
          KeySchema: [
            { AttributeName: 'dueShard', KeyType: 'HASH' },
            { AttributeName: 'dueAt', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
        {
          IndexName: 'list',
          KeySchema: [
            { AttributeName: 'listPk', KeyType: 'HASH' },
            { AttributeName: 'listSk', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'ALL' },
        },
        {
          IndexName: 'caseload',
          KeySchema: [
            { AttributeName: 'casePk', KeyType: 'HASH' },
            { AttributeName: 'caseSk', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['row'] },
        },
        {
          IndexName: 'changed',
          KeySchema: [
            { AttributeName: 'changedPk', KeyType: 'HASH' },
            { AttributeName: 'changedSk', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['row'] },
        },
      ],
    })
  })

  it('copies the table each day to a vault that outlives the stack, and keeps a copy as long as the way back', () => {
    template.hasResource('AWS::Backup::BackupVault', { DeletionPolicy: 'Retain' })
    template.hasResourceProperties('AWS::Backup::BackupPlan', {
      BackupPlan: { BackupPlanRule: [Match.objectLike({ Lifecycle: { DeleteAfterDays: 35 } })] },
    })
    template.hasResourceProperties('AWS::Backup::BackupSelection', {
      BackupSelection: {
        Resources: [
          { 'Fn::GetAtt': ['StoreTable0CCFA19B', 'Arn'] },
          { 'Fn::GetAtt': ['TombstonesTable6B6E9C26', 'Arn'] },
        ],
      },
    })
  })

  it('keeps what holds state under the logical ids that it has: another id would be another, empty, resource', () => {
    const stateful = Object.entries(resourcesOf(template.toJSON())).filter(([, { Type }]) =>
      ['AWS::DynamoDB::GlobalTable', 'AWS::KMS::Key', 'AWS::Cognito::UserPool', 'AWS::Backup::BackupVault'].includes(
        Type,
      ),
    )
    expect(Object.fromEntries(stateful.map(([id, { Type }]) => [id, Type]))).toEqual({
      StoreTable0CCFA19B: 'AWS::DynamoDB::GlobalTable',
      TombstonesTable6B6E9C26: 'AWS::DynamoDB::GlobalTable',
      KeysDataA2F7C5E6: 'AWS::KMS::Key',
      SignInPoolFD298EFA: 'AWS::Cognito::UserPool',
      BackupsVault1F11AFCC: 'AWS::Backup::BackupVault',
    })
  })

  it('leaves nothing behind whose name is in the way of the stack that is deployed next', () => {
    const kept = Object.values(resourcesOf(template.toJSON())).filter(
      ({ DeletionPolicy }) => DeletionPolicy === 'Retain',
    )
    const names = kept.flatMap(({ Properties }) =>
      ['TableName', 'BackupVaultName', 'LogGroupName'].flatMap(
        (key) => Object.fromEntries(entriesOf(Properties))[key] ?? [],
      ),
    )
    expect(names.map((told) => JSON.stringify(told))).toEqual([expect.stringContaining('{"Ref":"AWS::StackId"}')])
  })

  it('lets only services of AWS hand on the use of a key', () => {
    template.allResourcesProperties('AWS::KMS::Key', {
      KeyPolicy: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Action: 'kms:CreateGrant', Principal: { AWS: '*' } }),
        ]),
      },
    })
  })

  it('reserves no instances unless the clinic file says so', () => {
    template.allResourcesProperties('AWS::Lambda::Function', { ReservedConcurrentExecutions: Match.absent() })
  })

  it('hands a failed pointer out five times, six timeouts of attend apart, then keeps it as a dead letter', () => {
    template.hasResourceProperties('AWS::SQS::Queue', {
      VisibilityTimeout: 360,
      RedrivePolicy: {
        maxReceiveCount: 5,
        deadLetterTargetArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('DeadLetters'), 'Arn'] },
      },
    })
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BatchSize: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 5 },
    })
    template.allResourcesProperties('AWS::SQS::Queue', {
      KmsMasterKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^KeysData'), 'Arn'] },
    })
    template.allResourcesProperties('AWS::SQS::QueuePolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        ]),
      },
    })
  })

  it('ticks each minute, and leaves a failed tick to the next minute', () => {
    template.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: 'rate(1 minute)',
      Targets: [Match.objectLike({ RetryPolicy: { MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60 } })],
    })
  })

  it('sends signed mail over TLS only, without tracking, and hears what becomes of it', () => {
    template.hasResourceProperties('AWS::SES::EmailIdentity', {
      EmailIdentity: clinic.mail.domain,
      DkimSigningAttributes: { NextSigningKeyLength: 'RSA_2048_BIT' },
      MailFromAttributes: { MailFromDomain: `bounce.${clinic.mail.domain}` },
    })
    template.hasResourceProperties('AWS::SES::ConfigurationSet', {
      Name: `interlude-${name}`,
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
      ReputationOptions: { ReputationMetricsEnabled: true },
      SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
      TrackingOptions: Match.absent(),
    })
    template.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      EventDestination: {
        Enabled: true,
        EventBridgeDestination: { EventBusArn: `arn:aws:events:${clinic.region}:${clinic.account}:event-bus/default` },
        MatchingEventTypes: ['send', 'delivery', 'bounce', 'complaint', 'reject', 'deliveryDelay', 'renderingFailure'],
      },
    })
  })

  it.each([
    [['Bounce'], '"bounce":{"bounceType":<detail-bounce-bounceType>,"timestamp":<detail-bounce-timestamp>}'],
    [[{ 'anything-but': ['Bounce'] }], null],
  ])("gives feedback the ids of this clinic's mail only, for events of type %j", (eventType, bounce) => {
    const mail = '"mail":{"messageId":<detail-mail-messageId>,"tags":<detail-mail-tags>}'
    const told = ['"eventType":<detail-eventType>', mail, ...(bounce === null ? [] : [bounce])]
    template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.ses'],
        detail: { eventType, mail: { tags: { 'ses:configuration-set': [`interlude-${name}`] } } },
      },
      Targets: [
        {
          Arn: Match.anyValue(),
          Id: Match.anyValue(),
          InputTransformer: { InputPathsMap: Match.anyValue(), InputTemplate: `{"detail":{${told.join(',')}}}` },
          RetryPolicy: { MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 185 },
          // EventBridge's own would hold the event as it came, with the address.
          DeadLetterConfig: Match.absent(),
        },
      ],
    })
  })

  it('keeps what feedback failed with', () => {
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      DestinationConfig: {
        OnFailure: { Destination: { 'Fn::GetAtt': [Match.stringLikeRegexp('DeadLetters'), 'Arn'] } },
      },
    })
  })

  it('logs of a request its route, not its path, which is a client’s link, nor who asked', () => {
    const stages = Object.values(template.findResources('AWS::ApiGatewayV2::Stage'))
    expect(stages).toHaveLength(1)
    const logged = stages.flatMap(({ Properties }) => JSON.stringify(Properties).match(/\$context\.[\w.]+/g) ?? [])
    const harmless = ['requestId', 'requestTimeEpoch', 'routeKey', 'status', 'responseLength', 'responseLatency']
    expect(logged).toEqual([...harmless, 'integrationStatus'].map((field) => `$context.${field}`))
    for (const { Properties } of stages) expect(JSON.stringify(Properties)).not.toContain('DataTraceEnabled')
  })

  it('serves the routes of the contract', () => {
    const routes = Object.values(template.findResources('AWS::ApiGatewayV2::Route')).map(({ Properties }) => [
      textOf(Properties, 'RouteKey'),
      textOf(Properties, 'AuthorizationType'),
    ])
    expect(routes.toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1))).toEqual([
      ['ANY /api/{proxy+}', 'NONE'],
      ['GET /c/{token}', 'NONE'],
      ['GET /c/{token}/{page+}', 'NONE'],
      ['GET /feeds/{file}', 'NONE'],
      ['GET /health', 'NONE'],
      ['GET /openapi.json', 'NONE'],
      ['GET /staff', 'NONE'],
      ['GET /staff/{proxy+}', 'NONE'],
      ['HEAD /c/{token}', 'NONE'],
      ['HEAD /c/{token}/{page+}', 'NONE'],
      ['HEAD /feeds/{file}', 'NONE'],
      ['HEAD /openapi.json', 'NONE'],
      ['HEAD /staff', 'NONE'],
      ['HEAD /staff/{proxy+}', 'NONE'],
      ['POST /c/{token}', 'NONE'],
      ['POST /c/{token}/{page+}', 'NONE'],
      ['POST /staff', 'NONE'],
      ['POST /staff/{proxy+}', 'NONE'],
    ])
  })

  it('keeps each log for a year under its own key, and each function with a role of its own', () => {
    template.resourceCountIs('AWS::Logs::LogGroup', functionNames.length + 1)
    template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 365, KmsKeyId: Match.anyValue() })
    const roles = Object.values(template.findResources('AWS::IAM::Role'))
    const ofFunctions = roles.filter(({ Properties }) => JSON.stringify(Properties).includes('lambda.amazonaws.com'))
    expect(ofFunctions).toHaveLength(functionNames.length)
    for (const { Properties } of ofFunctions) expect(Properties).not.toHaveProperty('ManagedPolicyArns')
    for (const { Properties } of ofFunctions) expect(Properties).not.toHaveProperty('Policies')
    template.allResourcesProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      LoggingConfig: Match.objectLike({ LogFormat: 'JSON' }),
    })
  })

  it.each([
    ['tick', 30, ['CLINIC_ID', 'QUEUE_URL', 'TABLE_NAME', 'TOMBSTONES_NAME']],
    [
      'attend',
      60,
      [
        'CLINIC_ID',
        'CONFIGURATION_SET',
        'LINK_BASE_URL',
        'LINK_KEY_ID',
        'MAILS_APART',
        'TABLE_NAME',
        'TOMBSTONES_NAME',
      ],
    ],
    ['feedback', 30, ['CLINIC_ID', 'TABLE_NAME', 'TOMBSTONES_NAME']],
    ['pages', 10, ['CLINIC_ID', 'LINK_BASE_URL', 'LINK_KEY_ID', 'TABLE_NAME', 'TOMBSTONES_NAME']],
    [
      'staff',
      29,
      [
        'CLINIC_ID',
        'CONFIGURATION_SET',
        'LINK_BASE_URL',
        'LINK_KEY_ID',
        'SIGN_IN_CLIENT',
        'SIGN_IN_ISSUER',
        'TABLE_NAME',
        'TOMBSTONES_NAME',
      ],
    ],
    [
      'api',
      29,
      [
        'CLINIC_ID',
        'LINK_BASE_URL',
        'LINK_KEY_ID',
        'SIGN_IN_CLIENT',
        'SIGN_IN_ISSUER',
        'TABLE_NAME',
        'TOMBSTONES_NAME',
      ],
    ],
  ] as const)('tells %s its timeout and just the environment that it reads', (fn, Timeout, names) => {
    const { Properties } = resourcesOf(template.toJSON())[stack.idOf(fn)] ?? {}
    expect(Properties).toMatchObject({ FunctionName: `interlude-${name}-${fn}`, Timeout })
    const environment = entriesOf(Object.fromEntries(entriesOf(Properties))['Environment'])
    expect(
      entriesOf(Object.fromEntries(environment)['Variables'])
        .map(([key]) => key)
        .sort(),
    ).toEqual(names)
  })

  it.each([
    ['tick', 512],
    ['attend', 512],
    ['feedback', 512],
    ['pages', 1024],
    ['staff', 1024],
    ['api', 1024],
  ] as const)('gives %s %i MB', (fn, MemorySize) => {
    expect(resourcesOf(template.toJSON())[stack.idOf(fn)]?.Properties).toMatchObject({ MemorySize })
  })

  it.each(functionNames)('lets %s do exactly what it needs', (fn) => {
    expect(permissionsOf(template.toJSON(), fn)).toEqual(
      permissions[fn].map((line) => line.replace('this clinic', name)).sort(),
    )
  })

  it('tells where staff sign in, and as whose client', () => {
    const { StaffDomain } = template.findOutputs('StaffDomain')
    const pages = ['https://', { Ref: expect.any(String) }, `.auth.${clinic.region}.amazoncognito.com`]
    expect(StaffDomain?.['Value']).toEqual({ 'Fn::Join': ['', pages] })
    for (const id of ['StaffPool', 'StaffClient']) template.hasOutput(id, { Value: { Ref: Match.anyValue() } })
  })

  it('tells the DNS records that the domain needs', () => {
    const outputs = JSON.stringify(template.findOutputs('*'))
    for (const id of ['DnsDkim1', 'DnsDkim2', 'DnsDkim3', 'DnsReturnMx', 'DnsReturnSpf', 'DnsDmarc', 'Url']) {
      expect(outputs).toContain(`"${id}"`)
    }
    expect(outputs).toContain(`feedback-smtp.${clinic.region}.amazonses.com`)
  })
})

describe('the alarms of the stack', () => {
  it('say each what happened and what to do, and have a part of the runbook', () => {
    const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8')
    const alarms = Object.values(samples).flatMap(({ template }) =>
      Object.values(template.findResources('AWS::CloudWatch::Alarm')),
    )
    for (const { Properties } of alarms) {
      const id = textOf(Properties, 'AlarmName').replace(/^interlude-[a-z]+-/, '')
      expect(runbook).toContain(`\n### ${id}\n`)
      expect(textOf(Properties, 'AlarmDescription')).toMatch(
        new RegExp(`^.{20,} .{20,} See docs/runbook.md, "${id}".$`),
      )
    }
  })

  it('call the address of the clinic file by an encrypted topic, and tell when they end', () => {
    const { template, clinic } = samples.harbour
    template.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: clinic.alarms })
    template.allResourcesProperties('AWS::SNS::Topic', { KmsMasterKeyId: Match.anyValue() })
    template.allResourcesProperties('AWS::CloudWatch::Alarm', {
      AlarmActions: [{ Ref: Match.stringLikeRegexp('^AlarmsTopic') }],
      OKActions: [{ Ref: Match.stringLikeRegexp('^AlarmsTopic') }],
    })
  })
})

interface Resource {
  readonly Type: string
  readonly DeletionPolicy?: string
  readonly Properties?: unknown
}

function resourcesOf(json: {
  readonly Resources?: Readonly<Record<string, Resource>>
}): Readonly<Record<string, Resource>> {
  return json.Resources ?? {}
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

function textOf(properties: unknown, key: string): string {
  return String(Object.fromEntries(entriesOf(properties))[key])
}

/** The statements of a function's one policy, in the words of `permissions`. */
function permissionsOf(json: Parameters<typeof resourcesOf>[0], fn: FunctionName): readonly string[] {
  const policies = Object.entries(resourcesOf(json)).filter(([id, { Type }]) => {
    return Type === 'AWS::IAM::ManagedPolicy' && id.toLowerCase().startsWith(`functions${fn}policy`)
  })
  expect(policies).toHaveLength(1)
  const [document] = policies.map(([, { Properties }]) => Object.fromEntries(entriesOf(Properties))['PolicyDocument'])
  const statements = Object.fromEntries(entriesOf(document))['Statement']
  return (Array.isArray(statements) ? statements : [])
    .map(worded)
    .filter((text) => !text.startsWith('logs:'))
    .sort()
}

function worded(statement: unknown): string {
  const { Effect, Action, Resource: resource, Condition } = Object.fromEntries(entriesOf(statement))
  expect(Effect).toBe('Allow')
  const actions = [Action].flat().map(String)
  const resources = [resource].flat().map((one) => nameOf(JSON.stringify(one)))
  const condition = Condition === undefined ? '' : ` [${conditionOf(JSON.stringify(Condition))}]`
  return `${actions.join(' ')} @ ${resources.join(', ')}${condition}`
}

function nameOf(resource: string): string {
  const names = [
    [/^\{"Fn::GetAtt":\["StoreTable\w+","Arn"\]\}$/, 'table'],
    [/^\{"Fn::GetAtt":\["TombstonesTable\w+","Arn"\]\}$/, 'tombstones'],
    [/StoreTable.*"\/index\/due"/, 'table/index/due'],
    [/StoreTable.*"\/index\/list"/, 'table/index/list'],
    [/StoreTable.*"\/index\/caseload"/, 'table/index/caseload'],
    [/StoreTable.*"\/index\/changed"/, 'table/index/changed'],
    [/^\{"Fn::GetAtt":\["KeysData\w+","Arn"\]\}$/, 'key'],
    [/^\{"Fn::GetAtt":\["DueQueue\w+","Arn"\]\}$/, 'queue'],
    [/^\{"Fn::GetAtt":\["DueDeadLetters\w+","Arn"\]\}$/, 'dead letters'],
    [/^\{"Fn::GetAtt":\["Functions\w+Log\w+","Arn"\]\}$/, 'log'],
    [/^"arn:aws:ses:[a-z0-9-]+:\d{12}:configuration-set\/interlude-[a-z]+"$/, 'configuration set'],
    [/^\{"Fn::Join":\["",\["arn:aws:ses:[a-z0-9-]+:\d{12}:identity\/",\{"Ref":"MailIdentity\w+"\}\]\]\}$/, 'identity'],
  ] as const
  return names.find(([pattern]) => pattern.test(resource))?.[1] ?? resource
}

function conditionOf(condition: string): string {
  const [, service] =
    /^\{"StringEquals":\{"kms:ViaService":"(\w+)\.[a-z0-9-]+\.amazonaws\.com"\}\}$/.exec(condition) ?? []
  if (service !== undefined) return `via ${service}`
  const links =
    /^\{"StringEquals":\{"kms:EncryptionContext:purpose":"interlude-link","kms:EncryptionContext:clinic":"(harbour|thames)"\}\}$/
  const [, clinic] = links.exec(condition) ?? []
  return clinic === undefined ? condition : `links of ${clinic}`
}
