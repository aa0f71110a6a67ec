import { Resolver } from 'node:dns/promises'

import { CloudFormationClient } from '@aws-sdk/client-cloudformation'
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch'
import { LambdaClient } from '@aws-sdk/client-lambda'
import { SESv2Client } from '@aws-sdk/client-sesv2'
import { SNSClient } from '@aws-sdk/client-sns'
import { SSMClient } from '@aws-sdk/client-ssm'
import { STSClient } from '@aws-sdk/client-sts'

import type { Clinic } from '../../shared/config/clinic.ts'

/** The services of AWS that doctor reads, in the clinic's region. */
export interface Aws {
  readonly caller: STSClient
  readonly parameters: SSMClient
  readonly mail: SESv2Client
  readonly functions: LambdaClient
  readonly stacks: CloudFormationClient
  readonly topics: SNSClient
  readonly alarms: CloudWatchClient
}

/** Where the facts about a clinic come from. Everything here only looks. */
export interface World {
  readonly clinic: Clinic
  readonly aws: Aws
  /** The region that the AWS CLI would take; null where none is set. */
  readonly usualRegion: () => Promise<string | null>
  readonly dns: Pick<Resolver, 'resolveTxt' | 'resolveMx'>
  readonly fetch: (url: string) => Promise<Pick<Response, 'json'>>
}

/** The world as it is, by the credentials of a profile or of the environment. Nothing is asked yet. */
export function openWorld(clinic: Clinic, profile: string | null): World {
  const credentials = profile === null ? {} : { profile }
  const as = { ...credentials, region: clinic.region }
  return {
    clinic,
    aws: {
      caller: new STSClient(as),
      parameters: new SSMClient(as),
      mail: new SESv2Client(as),
      functions: new LambdaClient(as),
      stacks: new CloudFormationClient(as),
      topics: new SNSClient(as),
      alarms: new CloudWatchClient(as),
    },
    // The SDK throws where no region is set anywhere.
    usualRegion: async () => new STSClient(credentials).config.region().catch(() => null),
    dns: new Resolver({ timeout: 3000, tries: 2 }),
    fetch: async (url) => fetch(url, { signal: AbortSignal.timeout(10_000) }),
  }
}
