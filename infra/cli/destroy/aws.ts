import { BackupClient } from '@aws-sdk/client-backup'
import { CloudFormationClient } from '@aws-sdk/client-cloudformation'
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs'
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { KMSClient } from '@aws-sdk/client-kms'
import { STSClient } from '@aws-sdk/client-sts'

/** The services of AWS that taking a stack down asks, in the clinic's region. */
export interface Aws {
  readonly caller: STSClient
  readonly stacks: CloudFormationClient
  readonly tables: DynamoDBClient
  readonly backups: BackupClient
  readonly pools: CognitoIdentityProviderClient
  readonly logs: CloudWatchLogsClient
  readonly keys: KMSClient
}

/** Clients with the credentials of a profile, or of the environment. Nothing is asked yet. */
export function openAws(region: string, profile: string | null): Aws {
  const as = { region, ...(profile === null ? {} : { profile }) }
  return {
    caller: new STSClient(as),
    stacks: new CloudFormationClient(as),
    tables: new DynamoDBClient(as),
    backups: new BackupClient(as),
    pools: new CognitoIdentityProviderClient(as),
    logs: new CloudWatchLogsClient(as),
    keys: new KMSClient(as),
  }
}
