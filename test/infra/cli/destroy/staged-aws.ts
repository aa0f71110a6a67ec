import * as backup from '@aws-sdk/client-backup'
import * as formation from '@aws-sdk/client-cloudformation'
import * as cloudWatch from '@aws-sdk/client-cloudwatch-logs'
import * as cognito from '@aws-sdk/client-cognito-identity-provider'
import * as dynamo from '@aws-sdk/client-dynamodb'
import * as kms from '@aws-sdk/client-kms'
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts'
import { mockClient } from 'aws-sdk-client-mock'

import { type Aws, openAws } from '../../../../infra/cli/destroy/aws.ts'
import type { DestroyOptions } from '../../../../infra/cli/destroy/read-options.ts'
import { takeDown } from '../../../../infra/cli/destroy/take-down.ts'
import { sampleClinic } from '../../../support/sample-course.ts'

/** What differs from a clinic that runs, whose operator agrees to everything, and in whose account all goes well. */
export interface Situation {
  readonly options?: Partial<DestroyOptions>
  readonly account?: string
  readonly isAgreed?: boolean
  readonly isExportable?: boolean
  readonly isDeletable?: boolean
  /** Whether the CDK ends well though the stack still stands. */
  readonly isPretended?: boolean
  readonly stack?: { readonly url?: null; readonly status?: string } | null
  /** The names of deleted stacks that CloudFormation remembers, all of which left what this one would. */
  readonly earlier?: readonly string[]
  /** Whether a deleted backup stays in its vault. */
  readonly isStubborn?: boolean
}

const options: DestroyOptions = { yes: true, purge: null, isExported: true, exportTo: null, profile: null }
const retained = { DeletionPolicy: 'Retain' }
const named = {
  Table: ['AWS::DynamoDB::GlobalTable', 'Interlude-harbour-StoreTable-1'],
  Key: ['AWS::KMS::Key', 'key-data'],
  Vault: ['AWS::Backup::BackupVault', 'interlude-harbour-1'],
  Pool: ['AWS::Cognito::UserPool', 'ca-central-1_Pool'],
  Log: ['AWS::Logs::LogGroup', '/aws/lambda/interlude-harbour-old'],
} as const
const TemplateBody = JSON.stringify({
  Resources: {
    ...Object.fromEntries(Object.entries(named).map(([id, [Type]]) => [id, { Type, ...retained }])),
    Queue: { Type: 'AWS::SQS::Queue' },
  },
})
const StackResourceSummaries = Object.entries({ ...named, Queue: ['', 'https://queue'] }).map(
  ([LogicalResourceId, [, PhysicalResourceId]]) => ({
    ...{ LogicalResourceId, PhysicalResourceId, ResourceType: '', LastUpdatedTimestamp: new Date(0) },
    ResourceStatus: 'CREATE_COMPLETE' as const,
  }),
)

/** A clinic in an account of AWS that remembers what was done to it, from one run of `takeDown` to the next. */
export function startAct(situation: Situation) {
  const did: string[] = []
  const told: string[] = []
  let [breaksAt, paused]: [string | null, number] = [null, 0]
  const does = (step: string, what: () => void): void => {
    if (step === breaksAt) throw new Error('broken off')
    did.push(step)
    what()
  }
  const world = createWorld(situation)
  const aws = stage({ world, situation, does })
  const run = async (how: { readonly breaksAt?: string } = {}) => {
    breaksAt = how.breaksAt ?? null
    const end = await takeDown(
      sampleClinic('harbour'),
      { ...options, ...situation.options },
      {
        aws,
        agreed: async () => situation.isAgreed ?? true,
        exportClinic: async (url) => {
          does(`export ${url}`, () => {})
          return situation.isExportable ?? true
        },
        deleteStack: async () => {
          const ok = situation.isDeletable ?? true
          does('delete the stack', () => {
            if (ok && situation.isPretended !== true) [world.stack, world.wasDeleted] = [null, true]
          })
          return { ok, isStopped: false, changes: ok ? 40 : null }
        },
        pause: async (seconds) => void (paused += seconds),
        tell: (line) => void told.push(line),
      },
    )
    return { end, did, told }
  }
  return { run, left: () => leftIn(world), paused: () => paused }
}

export async function act(situation: Situation) {
  return startAct(situation).run()
}

interface World {
  stack: { readonly status: string; readonly url: string | null; isProtected: boolean } | null
  /** What is there by logical id, and whether it refuses to be deleted. */
  readonly there: Map<string, boolean>
  readonly backups: Set<string>
  keyGoes: Date | null
  wasDeleted: boolean
}
type Does = (step: string, what: () => void) => void

function createWorld({ stack }: Situation): World {
  const running = { status: 'UPDATE_COMPLETE', url: 'https://harbour.example', isProtected: true, ...stack }
  return {
    stack: stack === null ? null : running,
    there: new Map(Object.keys(named).map((id) => [id, ['Table', 'Pool'].includes(id)])),
    backups: new Set(['b-1', 'b-2']),
    keyGoes: null,
    wasDeleted: false,
  }
}

function leftIn({ stack, there, backups, keyGoes }: World): readonly string[] {
  return [
    ...(stack === null ? [] : ['stack']),
    ...[...there.keys()].filter((id) => id !== 'Key'),
    ...backups,
    ...(keyGoes === null ? ['Key'] : []),
  ]
}

interface Staging {
  readonly world: World
  readonly situation: Situation
  readonly does: Does
}

function stage(staging: Staging): Aws {
  const aws = openAws('ca-central-1', null)
  const account = staging.situation.account ?? sampleClinic('harbour').account
  mockClient(aws.caller).on(GetCallerIdentityCommand).resolves({ Account: account })
  for (const part of [stageStacks, stageTable, stageVault, stagePool, stageLogs, stageKey]) part(aws, staging)
  return aws
}

function stageStacks(aws: Aws, { world, situation, does }: Staging): void {
  mockClient(aws.stacks)
    .on(formation.DescribeStacksCommand)
    .callsFake(({ StackName }) => {
      if (world.stack === null) throw fault('ValidationError', `Stack with id ${StackName} does not exist`)
      const { status, url, isProtected } = world.stack
      const Outputs = url === null ? [] : [{ OutputKey: 'Url', OutputValue: url }]
      return { Stacks: [{ StackStatus: status, EnableTerminationProtection: isProtected, Outputs }] }
    })
    .on(formation.GetTemplateCommand)
    .resolves({ TemplateBody })
    .on(formation.ListStackResourcesCommand)
    .callsFake(({ StackName }) => {
      if (StackName.endsWith('-two')) throw fault('AccessDenied', 'it is the stack of another clinic')
      return { StackResourceSummaries }
    })
    .on(formation.ListStacksCommand)
    .callsFake(() => {
      const gone = [
        ...(situation.earlier ?? []),
        ...(world.stack === null && world.wasDeleted ? ['Interlude-harbour'] : []),
      ]
      return { StackSummaries: gone.map((StackName) => ({ StackName, StackId: `id of ${StackName}` })) }
    })
    .on(formation.UpdateTerminationProtectionCommand)
    .callsFake(({ EnableTerminationProtection: on }) => does(`protect ${on}`, () => protect(world, on)))
}

function protect({ stack }: World, isProtected: boolean): void {
  if (stack !== null) stack.isProtected = isProtected
}

function stageTable(aws: Aws, { world, does }: Staging): void {
  const seen = () => seek(world, 'Table', 'ResourceNotFoundException')
  mockClient(aws.tables)
    .on(dynamo.DescribeTableCommand)
    .callsFake(() => ({ Table: { TableStatus: 'ACTIVE', DeletionProtectionEnabled: seen() } }))
    .on(dynamo.UpdateTableCommand)
    .callsFake(({ TableName, DeletionProtectionEnabled: on }) =>
      does(`unprotect table ${TableName}`, () => world.there.set('Table', on)),
    )
    .on(dynamo.DeleteTableCommand)
    .callsFake(({ TableName }) => {
      if (seen()) throw fault('ValidationException', 'it is protected')
      does(`delete table ${TableName}`, () => world.there.delete('Table'))
    })
}

function stageVault(aws: Aws, { world, situation, does }: Staging): void {
  const left = (status: string) => [...world.backups].map((RecoveryPointArn) => ({ RecoveryPointArn, Status: status }))
  const going = new Set<string>()
  mockClient(aws.backups)
    .on(backup.ListBackupVaultsCommand)
    .callsFake(() => ({
      BackupVaultList: world.there.has('Vault')
        ? [{ BackupVaultName: named.Vault[1] }, { BackupVaultName: 'other' }]
        : [],
    }))
    .on(backup.ListRecoveryPointsByBackupVaultCommand)
    .callsFake(() => {
      seek(world, 'Vault', 'AccessDeniedException')
      return { RecoveryPoints: left(going.size > 0 ? 'DELETING' : 'COMPLETED') }
    })
    .on(backup.DeleteRecoveryPointCommand)
    .callsFake(({ RecoveryPointArn: arn }) =>
      does(`delete backup ${arn}`, () => (situation.isStubborn === true ? going.add(arn) : world.backups.delete(arn))),
    )
    .on(backup.DeleteBackupVaultCommand)
    .callsFake(({ BackupVaultName }) => {
      if (world.backups.size > 0) throw fault('InvalidRequestException', 'it has backups')
      does(`delete vault ${BackupVaultName}`, () => world.there.delete('Vault'))
    })
}

function stagePool(aws: Aws, { world, does }: Staging): void {
  const seen = () => seek(world, 'Pool', 'ResourceNotFoundException')
  mockClient(aws.pools)
    .on(cognito.DescribeUserPoolCommand)
    .callsFake(() => ({ UserPool: { DeletionProtection: seen() ? 'ACTIVE' : 'INACTIVE' } }))
    .on(cognito.UpdateUserPoolCommand)
    .callsFake(({ UserPoolId, DeletionProtection }) =>
      does(`unprotect pool ${UserPoolId}`, () => world.there.set('Pool', DeletionProtection === 'ACTIVE')),
    )
    .on(cognito.DeleteUserPoolCommand)
    .callsFake(({ UserPoolId }) => {
      if (seen()) throw fault('InvalidParameterException', 'it is protected')
      does(`delete pool ${UserPoolId}`, () => world.there.delete('Pool'))
    })
}

function stageLogs(aws: Aws, { world, does }: Staging): void {
  mockClient(aws.logs)
    .on(cloudWatch.DeleteLogGroupCommand)
    .callsFake(({ logGroupName }) => {
      seek(world, 'Log', 'ResourceNotFoundException')
      does(`delete log group ${logGroupName}`, () => world.there.delete('Log'))
    })
}

function stageKey(aws: Aws, { world, does }: Staging): void {
  mockClient(aws.keys)
    .on(kms.DescribeKeyCommand)
    .callsFake(() => {
      seek(world, 'Key', 'NotFoundException')
      const KeyState = world.keyGoes === null ? 'Enabled' : 'PendingDeletion'
      return { KeyMetadata: { KeyState, DeletionDate: world.keyGoes ?? undefined } }
    })
    .on(kms.ScheduleKeyDeletionCommand)
    .callsFake(({ KeyId, PendingWindowInDays }) => {
      if (world.keyGoes !== null) throw fault('KMSInvalidStateException', 'it is pending deletion')
      const DeletionDate = new Date('2027-02-05T12:00:00Z')
      does(`schedule key ${KeyId} in ${PendingWindowInDays} days`, () => (world.keyGoes = DeletionDate))
      return { DeletionDate }
    })
}

/** Whether what is there refuses to be deleted; the service's fault where it is not there. */
function seek({ there }: World, id: string, otherwise: string): boolean {
  const isProtected = there.get(id)
  if (isProtected === undefined) throw fault(otherwise, 'it is not there')
  return isProtected
}

function fault(name: string, message: string): Error {
  return Object.assign(new Error(message), { name })
}
