import { DescribeKeyCommand, ScheduleKeyDeletionCommand } from '@aws-sdk/client-kms'

import { type Remove, unlessGone } from './remove.ts'

/** Has KMS delete the key in 30 days, the longest it can wait. What it locked opens to nobody from now on. */
export const removeKey: Remove = async (KeyId, { aws: { keys } }) =>
  unlessGone(async () => {
    const { KeyMetadata } = await keys.send(new DescribeKeyCommand({ KeyId }))
    if (KeyMetadata?.KeyState === 'PendingDeletion') return goesOn(KeyMetadata.DeletionDate)
    const { DeletionDate } = await keys.send(new ScheduleKeyDeletionCommand({ KeyId, PendingWindowInDays: 30 }))
    return goesOn(DeletionDate)
  })

function goesOn(day: Date | undefined): string {
  return `opens nothing any more; goes on ${day?.toISOString().slice(0, 10) ?? 'a day that KMS tells'}`
}
