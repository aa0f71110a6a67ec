import { AttributeType, type ITableV2, ProjectionType, TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'

import { keptTable } from './kept-table.ts'

/** By which names a table is reached. */
export type TableNames = Pick<ITableV2, 'tableName' | 'tableArn'>

export interface ClinicTableProps {
  readonly key: IKey
  /** The name of a table that was restored from it, to be used in its place; null: there is none. */
  readonly restored: string | null
}

/**
 * The one table. It outlives the stack, refuses deletion, and can be put back to any second of the last 35 days: that makes
 * another table, which the clinic file names. The stack's own stays as it is.
 */
export class ClinicTable extends Construct {
  /** The table in use. */
  readonly table: TableNames

  constructor(scope: Construct, id: string, { key, restored }: ClinicTableProps) {
    super(scope, id)
    const own = new TableV2(this, 'Table', {
      ...keptTable(key),
      timeToLiveAttribute: 'expiresAt',
      globalSecondaryIndexes: [
        {
          indexName: 'due',
          partitionKey: { name: 'dueShard', type: AttributeType.STRING },
          sortKey: { name: 'dueAt', type: AttributeType.STRING },
          projectionType: ProjectionType.KEYS_ONLY,
        },
        {
          indexName: 'list',
          partitionKey: { name: 'listPk', type: AttributeType.STRING },
          sortKey: { name: 'listSk', type: AttributeType.STRING },
          projectionType: ProjectionType.ALL,
        },
        {
          indexName: 'caseload',
          partitionKey: { name: 'casePk', type: AttributeType.STRING },
          sortKey: { name: 'caseSk', type: AttributeType.STRING },
          projectionType: ProjectionType.INCLUDE,
          nonKeyAttributes: ['row'],
        },
        {
          indexName: 'changed',
          partitionKey: { name: 'changedPk', type: AttributeType.STRING },
          sortKey: { name: 'changedSk', type: AttributeType.STRING },
          projectionType: ProjectionType.INCLUDE,
          nonKeyAttributes: ['row'],
        },
      ],
    })
    this.table =
      restored === null
        ? own
        : TableV2.fromTableAttributes(this, 'Restored', { tableName: restored, encryptionKey: key })
  }
}
