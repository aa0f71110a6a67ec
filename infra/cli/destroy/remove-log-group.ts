import { DeleteLogGroupCommand } from '@aws-sdk/client-cloudwatch-logs'

import { type Remove, unlessGone } from './remove.ts'

/** Deletes a log group with all that was logged in it. */
export const removeLogGroup: Remove = async (logGroupName, { aws: { logs } }) =>
  unlessGone(async () => {
    await logs.send(new DeleteLogGroupCommand({ logGroupName }))
    return 'removed'
  })
