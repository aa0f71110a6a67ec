import { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'

import { keptTable } from './kept-table.ts'

export interface TombstoneTableProps {
  readonly key: IKey
}

/**
 * What a restore of the one table must not bring back, by ids: it lies beside that table because a restore leaves it as it is.
 * It outlives the stack and refuses deletion as the other does.
 */
export class TombstoneTable extends Construct {
  readonly table: TableV2

  constructor(scope: Construct, id: string, { key }: TombstoneTableProps) {
    super(scope, id)
    this.table = new TableV2(this, 'Table', keptTable(key))
  }
}
