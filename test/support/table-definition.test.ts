import { App, Stack } from 'aws-cdk-lib'
import { Match, Template } from 'aws-cdk-lib/assertions'
import { Key } from 'aws-cdk-lib/aws-kms'
import { describe, expect, it } from 'vitest'

import { ClinicTable } from '../../infra/clinic-table.ts'
import { caseloadIndex, changedIndex, dueIndex, listIndex } from '../../shared/store/table.ts'
import { tableDefinition } from './table-definition.ts'

describe('tableDefinition', () => {
  const stack = new Stack(new App(), 'Test', { env: { account: '111122223333', region: 'eu-west-2' } })
  new ClinicTable(stack, 'Table', { key: new Key(stack, 'Key'), restored: null })
  const [deployed] = Object.values(Template.fromStack(stack).findResources('AWS::DynamoDB::GlobalTable'))

  it('has the keys and indexes of the table that is deployed', () => {
    const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, BillingMode } = deployed?.Properties ?? {}
    expect({ KeySchema, GlobalSecondaryIndexes, BillingMode }).toMatchObject({
      KeySchema: tableDefinition.KeySchema,
      GlobalSecondaryIndexes: tableDefinition.GlobalSecondaryIndexes,
      BillingMode: tableDefinition.BillingMode,
    })
    expect(AttributeDefinitions).toHaveLength(tableDefinition.AttributeDefinitions.length)
    expect(AttributeDefinitions).toEqual(expect.arrayContaining([...tableDefinition.AttributeDefinitions]))
  })

  it('has the indexes that the store asks, and the deployed table removes by the store’s attribute', () => {
    expect(tableDefinition.GlobalSecondaryIndexes.map(({ IndexName }) => IndexName)).toEqual([
      dueIndex,
      listIndex,
      caseloadIndex,
      changedIndex,
    ])
    const expiry = { AttributeName: 'expiresAt', Enabled: true }
    Template.fromStack(stack).hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      TimeToLiveSpecification: Match.objectEquals(expiry),
    })
  })
})
