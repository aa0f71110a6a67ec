import {
  type BackupClient,
  DeleteBackupVaultCommand,
  DeleteRecoveryPointCommand,
  paginateListBackupVaults,
  paginateListRecoveryPointsByBackupVault,
} from '@aws-sdk/client-backup'

import type { Remove } from './remove.ts'

/** A backup goes within minutes; a vault that has one cannot go. */
const [secondsApart, looks] = [10, 60]

/** Deletes every backup in the vault, waits until they are gone, and deletes the vault. */
export const removeVault: Remove = async (name, { aws: { backups: client }, pause }) => {
  // Of a vault that is not there AWS Backup says that access is denied, so it is looked for among all.
  if (!(await hasVault(client, name))) return 'was gone already'
  let left = await backupsIn(client, name)
  const count = left.length
  for (let look = 0; left.length > 0; look += 1) {
    if (look === looks) throw new Error(`vault ${name}: ${left.length} backups are not gone yet; run this again later`)
    for (const { arn } of left.filter(({ isGoing }) => !isGoing)) {
      await client.send(new DeleteRecoveryPointCommand({ BackupVaultName: name, RecoveryPointArn: arn }))
    }
    await pause(secondsApart)
    left = await backupsIn(client, name)
  }
  await client.send(new DeleteBackupVaultCommand({ BackupVaultName: name }))
  return `removed, with ${count} backups`
}

async function hasVault(client: BackupClient, name: string): Promise<boolean> {
  for await (const page of paginateListBackupVaults({ client }, {})) {
    if (page.BackupVaultList?.some(({ BackupVaultName }) => BackupVaultName === name) === true) return true
  }
  return false
}

async function backupsIn(client: BackupClient, BackupVaultName: string) {
  const found: { readonly arn: string; readonly isGoing: boolean }[] = []
  for await (const page of paginateListRecoveryPointsByBackupVault({ client }, { BackupVaultName })) {
    for (const { RecoveryPointArn, Status } of page.RecoveryPoints ?? []) {
      if (RecoveryPointArn !== undefined) found.push({ arn: RecoveryPointArn, isGoing: Status === 'DELETING' })
    }
  }
  return found
}
