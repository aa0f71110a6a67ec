import {
  DeleteUserPoolCommand,
  DescribeUserPoolCommand,
  UpdateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider'

import { type Remove, unlessGone } from './remove.ts'

/** Takes the user pool's deletion protection off and deletes it, with the accounts in it. */
export const removePool: Remove = async (UserPoolId, { aws: { pools: client } }) =>
  unlessGone(async () => {
    const { UserPool } = await client.send(new DescribeUserPoolCommand({ UserPoolId }))
    if (UserPool?.DeletionProtection === 'ACTIVE') {
      // What an update does not name falls back to its default; the pool is deleted in the next breath.
      await client.send(new UpdateUserPoolCommand({ UserPoolId, DeletionProtection: 'INACTIVE' }))
    }
    await client.send(new DeleteUserPoolCommand({ UserPoolId }))
    return 'removed'
  })
