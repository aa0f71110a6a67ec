import { GetAccountCommand } from '@aws-sdk/client-sesv2'

import { check, type Judge, type Read } from '../check.ts'
import { mend, ok } from '../finding.ts'
import { mailNeeds } from '../needs.ts'

export interface SesAccountFacts {
  /** Whether it is out of the sandbox. */
  readonly isInProduction: boolean
  readonly isSending: boolean
  /** HEALTHY, PROBATION or SHUTDOWN. */
  readonly standing: string
  /** Mails a second. */
  readonly rate: number
  /** Mails in 24 hours; -1 for any number. */
  readonly quota: number
}

const read: Read<SesAccountFacts> = async ({ aws }) => {
  const told = await aws.mail.send(new GetAccountCommand({}))
  return {
    isInProduction: told.ProductionAccessEnabled ?? false,
    isSending: told.SendingEnabled ?? false,
    standing: told.EnforcementStatus ?? 'unknown',
    rate: told.SendQuota?.MaxSendRate ?? 0,
    quota: told.SendQuota?.Max24HourSend ?? 0,
  }
}

export const judgeProduction: Judge<SesAccountFacts> = ({ isInProduction }) =>
  isInProduction
    ? ok('out of the sandbox')
    : mend(
        'in the sandbox: SES writes to verified addresses only',
        'ask for production access: SES console, Account dashboard, in the clinic’s region',
      )

export const judgeSending: Judge<SesAccountFacts> = ({ isSending, standing }) => {
  if (standing === 'SHUTDOWN' || standing === 'PROBATION') {
    return mend(
      `SES has the account under ${standing}: too many mails came back or were called unwanted`,
      'answer what SES wrote to the account: SES console, Reputation metrics',
    )
  }
  return isSending
    ? ok('the account may send')
    : mend('sending is off for the whole account', 'aws sesv2 put-account-sending-attributes --sending-enabled')
}

const more = 'ask for more: Service Quotas console, Amazon Simple Email Service'

export const judgeRate: Judge<SesAccountFacts> = ({ rate }, clinic) => {
  const { aSecond } = mailNeeds(clinic)
  return rate >= aSecond
    ? ok(`${rate} mails a second, where the clinic needs ${aSecond}`)
    : mend(`${rate} mails a second, and the clinic needs ${aSecond} when it is booked out`, more)
}

export const judgeQuota: Judge<SesAccountFacts> = ({ quota }, clinic) => {
  const { aDay } = mailNeeds(clinic)
  if (quota === -1) return ok(`any number of mails a day, where the clinic needs ${aDay}`)
  return quota >= aDay
    ? ok(`${quota} mails a day, where the clinic needs ${aDay}`)
    : mend(`${quota} mails a day, and the clinic needs ${aDay} when it is booked out`, more)
}

export const sesAccount = check(read, {
  'ses-production': judgeProduction,
  'ses-sending': judgeSending,
  'ses-rate': judgeRate,
  'ses-quota': judgeQuota,
})
