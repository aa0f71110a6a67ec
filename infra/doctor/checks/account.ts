import { GetCallerIdentityCommand } from '@aws-sdk/client-sts'

import { check, type Judge, type Read } from '../check.ts'
import { mend, ok } from '../finding.ts'

export interface AccountFacts {
  /** The account of the credentials at hand. */
  readonly account: string | null
  /** The region that the AWS CLI would take; null where none is set. */
  readonly usualRegion: string | null
}

const read: Read<AccountFacts> = async ({ aws, usualRegion }) => {
  const { Account = null } = await aws.caller.send(new GetCallerIdentityCommand({}))
  return { account: Account, usualRegion: await usualRegion() }
}

export const judgeAccount: Judge<AccountFacts> = ({ account }, clinic) =>
  account === clinic.account
    ? ok(`the credentials are of ${clinic.account}, as in the file`)
    : mend(
        `the file says ${clinic.account}, and the credentials are of ${account ?? 'no account'}`,
        'sign in to the clinic’s account, or give --profile NAME',
      )

/** The clinic's region is asked in any case; what is typed by hand after the guides is not. */
export const judgeRegion: Judge<AccountFacts> = ({ usualRegion }, { region }) =>
  usualRegion === null || usualRegion === region
    ? ok(`${region}, as in the file`)
    : mend(
        `the file says ${region}, and the AWS CLI would ask ${usualRegion}`,
        `export AWS_REGION=${region} before you type commands of \`aws\``,
      )

export const account = check(read, { account: judgeAccount, region: judgeRegion })
