import {
  DeleteTableCommand,
  DescribeTableCommand,
  UpdateTableCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'

import { type Remove, unlessGone } from './remove.ts'

/** Takes the table's deletion protection off and deletes it. DynamoDB keeps what point-in-time recovery had for 35 days. */
export const removeTable: Remove = async (TableName, { aws: { tables: client } }) =>
  unlessGone(async () => {
    const { Table } = await client.send(new DescribeTableCommand({ TableName }))
    if (Table?.TableStatus === 'DELETING') return 'is being removed already'
    if (Table?.DeletionProtectionEnabled === true) {
      await client.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: false }))
      await waitUntilTableExists({ client, maxWaitTime: 300 }, { TableName })
    }
    await client.send(new DeleteTableCommand({ TableName }))
    return 'removed'
  })
