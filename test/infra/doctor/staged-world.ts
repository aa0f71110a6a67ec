import * as formation from '@aws-sdk/client-cloudformation'
import * as cloudWatch from '@aws-sdk/client-cloudwatch'
import * as lambda from '@aws-sdk/client-lambda'
import * as ses from '@aws-sdk/client-sesv2'
import * as sns from '@aws-sdk/client-sns'
import * as ssm from '@aws-sdk/client-ssm'
import * as sts from '@aws-sdk/client-sts'
import { mockClient } from 'aws-sdk-client-mock'

import { type World, openWorld } from '../../../infra/doctor/world.ts'
import { sampleClinic } from '../../support/sample-course.ts'

const clinic = sampleClinic('harbour')
const domain = clinic.mail.domain
const subscriptions = [
  { Protocol: 'email', Endpoint: 'somebody@else.example', SubscriptionArn: 'PendingConfirmation' },
  { Protocol: 'email', Endpoint: clinic.alarms, SubscriptionArn: 'arn:aws:sns:ca-central-1:111122223333:t:1' },
]
export const outputs = [
  { OutputKey: 'Url', OutputValue: 'https://api.example' },
  { OutputKey: 'DnsDkim1', OutputValue: `k1._domainkey.${domain} CNAME k1.dkim.amazonses.com` },
  { OutputKey: 'DnsReturnMx', OutputValue: `bounce.${domain} MX 10 feedback-smtp.ca-central-1.amazonses.com` },
]

/** A clinic of which all is well, and the mocks of the services that say so. */
export function stageWorld() {
  const world = openWorld(clinic, null)
  const { aws } = world
  const mocks = {
    caller: mockClient(aws.caller).on(sts.GetCallerIdentityCommand).resolves({ Account: clinic.account }),
    parameters: mockClient(aws.parameters)
      .on(ssm.GetParameterCommand)
      .resolves({ Parameter: { Value: '28' } }),
    mail: stageMail(world),
    functions: mockClient(aws.functions)
      .on(lambda.GetAccountSettingsCommand)
      .resolves({ AccountLimit: { ConcurrentExecutions: 1000 } }),
    stacks: mockClient(aws.stacks)
      .on(formation.DescribeStacksCommand)
      .resolves({
        Stacks: [
          {
            ...{ StackName: 'Interlude-harbour', CreationTime: new Date(0), StackStatus: 'UPDATE_COMPLETE' },
            ...{ EnableTerminationProtection: true, Outputs: outputs },
          },
        ],
      }),
    topics: mockClient(aws.topics).on(sns.ListSubscriptionsByTopicCommand).resolves({ Subscriptions: subscriptions }),
    alarms: mockClient(aws.alarms)
      .on(cloudWatch.DescribeAlarmsCommand)
      .resolves({ MetricAlarms: [{ AlarmName: 'interlude-harbour-late', StateValue: 'OK' }] }),
  }
  const health = { ok: true, lastTick: '2027-01-05T14:00:00Z', sending: true }
  const well: World = {
    ...{ clinic, aws, usualRegion: async () => clinic.region, dns: stagedDns },
    fetch: async () => Response.json(health),
  }
  return { world: well, mocks }
}

function stageMail({ aws }: World) {
  return mockClient(aws.mail)
    .on(ses.GetAccountCommand)
    .resolves({
      ...{ ProductionAccessEnabled: true, SendingEnabled: true, EnforcementStatus: 'HEALTHY' },
      SendQuota: { Max24HourSend: 50_000, MaxSendRate: 14 },
    })
    .on(ses.GetEmailIdentityCommand)
    .resolves({
      VerifiedForSendingStatus: true,
      DkimAttributes: { SigningEnabled: true, Status: 'SUCCESS' },
      MailFromAttributes: {
        ...{ MailFromDomain: `bounce.${domain}`, MailFromDomainStatus: 'SUCCESS' },
        BehaviorOnMxFailure: 'USE_DEFAULT_VALUE',
      },
    })
    .on(ses.GetConfigurationSetCommand)
    .resolves({
      SendingOptions: { SendingEnabled: true },
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
      SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
    })
}

/** Long texts come in parts; a name that is not there is an error. */
const stagedDns: World['dns'] = {
  resolveTxt: async (name: string) => {
    if (name === `bounce.${domain}`) return [['v=spf1 include:', 'amazonses.com ~all']]
    if (name === '_dmarc.harbour.example') return [['v=DMARC1; p=reject']]
    throw Object.assign(new Error(`queryTxt ENOTFOUND ${name}`), { code: 'ENOTFOUND' })
  },
  resolveMx: async () => [{ priority: 10, exchange: 'Feedback-SMTP.ca-central-1.amazonses.com' }],
}
