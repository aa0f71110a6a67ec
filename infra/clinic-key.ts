import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { AnyPrincipal, Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'

import type { Profile } from '../shared/config/profile.ts'

export interface ClinicKeyProps {
  readonly clinicId: string
  readonly profile: Profile
}

/** Days after which KMS gives the key new material; each of the first two times makes it a dollar a month dearer for good. */
const turns: Readonly<Record<Profile, Duration>> = { lean: Duration.days(2560), full: Duration.days(365) }

/**
 * The clinic's own key: for what lies in the table, the queues, the topic, the backups and the logs, and for the monthly keys
 * that seal links, which an encryption context keeps apart. It outlives the stack, since what it locked does.
 */
export class ClinicKey extends Construct {
  readonly key: Key

  constructor(scope: Construct, id: string, { clinicId, profile }: ClinicKeyProps) {
    super(scope, id)
    this.key = new Key(this, 'Data', {
      description: `Interlude ${clinicId}: table, queues, logs and links`,
      enableKeyRotation: true,
      rotationPeriod: turns[profile],
      removalPolicy: RemovalPolicy.RETAIN,
      pendingWindow: Duration.days(30),
    })
    const { account, region } = Stack.of(this)
    this.key.addToResourcePolicy(onlyServicesHandOn())
    this.key.addToResourcePolicy(logsMayUse(clinicId, account, region))
    this.key.addToResourcePolicy(eventsMayUse(account))
    this.key.addToResourcePolicy(alarmsMayUse(account))
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
