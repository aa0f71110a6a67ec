import { Duration, Fn, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib'
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup'
import { type CronOptions, Schedule } from 'aws-cdk-lib/aws-events'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'

import type { Profile } from '../shared/config/profile.ts'
import type { TableNames } from './clinic-table.ts'

export interface ClinicBackupsProps {
  readonly clinicId: string
  readonly profile: Profile
  readonly table: TableNames
  /** What lies beside the table. */
  readonly tombstones: TableNames
  readonly key: IKey
}

/** When a copy is made, in UTC. Each is a whole one: a copy a day is 35 times the table to pay for, one a week 5 times. */
const copies: Readonly<Record<Profile, { readonly ruleName: string; readonly at: CronOptions }>> = {
  lean: { ruleName: 'weekly', at: { weekDay: 'SUN', hour: '3', minute: '0' } },
  full: { ruleName: 'daily', at: { hour: '3', minute: '0' } },
}

/**
/**
 * Copies of the tables outside the tables, for the day when the table itself is gone, in a vault that outlives the stack.
 * They are kept for 35 days, as long as the table's own way back to any second, and no longer: who is erased is then in no
 * copy any more.
 */
export class ClinicBackups extends Construct {
  constructor(scope: Construct, id: string, { clinicId, profile, table, tombstones, key }: ClinicBackupsProps) {
    super(scope, id)
    const vault = new BackupVault(this, 'Vault', {
      backupVaultName: `${clinicId}-${ofThisStack(this)}`,
      encryptionKey: key,
      blockRecoveryPointDeletion: false,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    const plan = new BackupPlan(this, 'Plan', {
      backupPlanName: `interlude-${clinicId}`,
      backupVault: vault,
      backupPlanRules: [
        new BackupPlanRule({
          ruleName: copies[profile].ruleName,
          scheduleExpression: Schedule.cron(copies[profile].at),
          deleteAfter: Duration.days(35),
        }),
      ],
    })
    plan.addSelection('Table', {
      resources: [table, tombstones].map((one) => BackupResource.fromArn(one.tableArn)),
    })
    Validations.of(plan).acknowledge({
      id: 'AwsSolutions::AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]',
      reason:
        "AWS Backup's own policy, which AWS keeps right for what the service does; only that service may take the role, and the plan names two tables.",
    })
  }
}

/**
 * Eight letters that no other stack has: the vault of an earlier one may stand, and two in an account have not one name.
 * They are those after the name in `arn:aws:cloudformation:REGION:ACCOUNT:stack/NAME/01234567-…`.
 */
function ofThisStack(scope: Construct): string {
  return Fn.select(0, Fn.split('-', Fn.select(2, Fn.split('/', Stack.of(scope).stackId))))
}
