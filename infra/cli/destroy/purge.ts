import { type Kept, nameKept } from './kept.ts'
import { removeKey } from './remove-key.ts'
import { removeLogGroup } from './remove-log-group.ts'
import { removePool } from './remove-pool.ts'
import { removeTable } from './remove-table.ts'
import { removeVault } from './remove-vault.ts'
import type { PurgeDeps, Remove } from './remove.ts'

/** In the order in which they go: keys last, so that what a failure leaves behind can still be read. */
const removers: readonly (readonly [type: string, remove: Remove])[] = [
  ['AWS::DynamoDB::GlobalTable', removeTable],
  ['AWS::DynamoDB::Table', removeTable],
  ['AWS::Backup::BackupVault', removeVault],
  ['AWS::Cognito::UserPool', removePool],
  ['AWS::Logs::LogGroup', removeLogGroup],
  ['AWS::KMS::Key', removeKey],
]

/** Removes all that stacks left behind, and tells of each. Broken off, it can be run again. False: something stays. */
export async function purge(kept: readonly Kept[], deps: PurgeDeps): Promise<boolean> {
  for (const [type, remove] of removers) {
    for (const one of kept.filter((other) => other.type === type)) {
      deps.tell(`${nameKept(one)}: ${await remove(one.name, deps)}`)
    }
  }
  const unknown = kept.filter(({ type }) => !removers.some(([other]) => other === type))
  for (const one of unknown)
    deps.tell(`${nameKept(one)}: stays, since nothing here removes its kind; remove it by hand`)
  return unknown.length === 0
}
