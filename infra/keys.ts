import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { AnyPrincipal, Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'

export interface KeysProps {
  readonly clinicId: string
}

/**
 * The clinic's own two keys: `data` for what lies in the table, the queues and the logs; `links` for the monthly keys
 * that seal links. Both turn once a year, and both outlive the stack, since what they locked does.
 */
export class Keys extends Construct {
  readonly data: Key
  readonly links: Key

  constructor(scope: Construct, id: string, { clinicId }: KeysProps) {
    super(scope, id)
    const kept = { enableKeyRotation: true, removalPolicy: RemovalPolicy.RETAIN, pendingWindow: Duration.days(30) }
    this.data = new Key(this, 'Data', { ...kept, description: `Interlude ${clinicId}: table, queues and logs` })
    this.links = new Key(this, 'Links', { ...kept, description: `Interlude ${clinicId}: the keys that seal links` })
    const { account, region } = Stack.of(this)
    for (const key of [this.data, this.links]) key.addToResourcePolicy(onlyServicesHandOn())
    this.data.addToResourcePolicy(logsMayUse(clinicId, account, region))
    this.data.addToResourcePolicy(eventsMayUse(account))
    this.data.addToResourcePolicy(alarmsMayUse(account))
  }
}

/** Nobody lets others use the key but AWS's own services, and those only for what they hold here. */
function onlyServicesHandOn(): PolicyStatement {
  return new PolicyStatement({
    sid: 'GrantsByServicesOnly',
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    actions: ['kms:CreateGrant'],
    resources: ['*'],
    conditions: { BoolIfExists: { 'kms:GrantIsForAWSResource': 'false', 'aws:PrincipalIsAWSService': 'false' } },
  })
}

function logsMayUse(clinicId: string, account: string, region: string): PolicyStatement {
  const group = (folder: string) => `arn:aws:logs:${region}:${account}:log-group:/aws/${folder}/interlude-${clinicId}-*`
  return new PolicyStatement({
    sid: 'LogGroupsOfThisClinic',
    effect: Effect.ALLOW,
    principals: [new ServicePrincipal(`logs.${region}.amazonaws.com`)],
    actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
    resources: ['*'],
    conditions: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': [group('lambda'), group('apigateway')] } },
  })
}

/** EventBridge writes what it could not deliver into the encrypted dead-letter queue. */
function eventsMayUse(account: string): PolicyStatement {
  return new PolicyStatement({
    sid: 'UndeliveredEvents',
    effect: Effect.ALLOW,
    principals: [new ServicePrincipal('events.amazonaws.com')],
    actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    resources: ['*'],
    conditions: { StringEquals: { 'aws:SourceAccount': account } },
  })
}

/** An alarm is published to an encrypted topic. */
function alarmsMayUse(account: string): PolicyStatement {
  return new PolicyStatement({
    sid: 'Alarms',
    effect: Effect.ALLOW,
    principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
    actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    resources: ['*'],
    conditions: { StringEquals: { 'aws:SourceAccount': account } },
  })
}
