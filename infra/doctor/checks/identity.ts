import { GetEmailIdentityCommand, NotFoundException } from '@aws-sdk/client-sesv2'

import { returnDomainOf } from '../../mail-records.ts'
import { check, type Judge, type Read } from '../check.ts'
import { type Verdict, mend, ok } from '../finding.ts'

/** What SES knows of the clinic's domain; null where the stack has not named it yet. */
export type IdentityFacts = {
  readonly isVerified: boolean
  readonly isSigning: boolean
  /** SUCCESS, PENDING, FAILED, TEMPORARY_FAILURE or NOT_STARTED, as for the other one. */
  readonly dkim: string
  readonly mailFrom: { readonly domain: string | null; readonly status: string }
} | null

const read: Read<IdentityFacts> = async ({ aws, clinic }) => {
  try {
    const told = await aws.mail.send(new GetEmailIdentityCommand({ EmailIdentity: clinic.mail.domain }))
    const { DkimAttributes: dkim, MailFromAttributes: mailFrom } = told
    return {
      isVerified: told.VerifiedForSendingStatus ?? false,
      isSigning: dkim?.SigningEnabled ?? false,
      dkim: dkim?.Status ?? 'NOT_STARTED',
      mailFrom: { domain: mailFrom?.MailFromDomain ?? null, status: mailFrom?.MailFromDomainStatus ?? 'NOT_STARTED' },
    }
  } catch (error) {
    if (error instanceof NotFoundException) return null
    throw error
  }
}

export const judgeIdentity: Judge<IdentityFacts> = (facts, { id, mail }) => {
  if (facts === null) return notDeployed(id)
  return facts.isVerified
    ? ok(`SES sends for ${mail.domain}`)
    : mend(`SES does not send for ${mail.domain} yet: enrol nobody`, addRecords(id))
}

export const judgeDkim: Judge<IdentityFacts> = (facts, { id, mail }) => {
  if (facts === null) return notDeployed(id)
  if (facts.dkim === 'FAILED') {
    return mend(
      'SES has given up looking for the DKIM records',
      `${addRecords(id)}; then let SES look again: its console, Identities, ${mail.domain}, DKIM, Edit`,
    )
  }
  if (facts.dkim !== 'SUCCESS') return mend(`SES does not see the DKIM records (${facts.dkim})`, addRecords(id))
  return facts.isSigning
    ? ok('mails are signed')
    : mend(
        'mails are not signed',
        `aws sesv2 put-email-identity-dkim-attributes --email-identity ${mail.domain} --signing-enabled`,
      )
}

export const judgeMailFrom: Judge<IdentityFacts> = (facts, { id, mail }) => {
  if (facts === null) return notDeployed(id)
  const { domain, status } = facts.mailFrom
  const own = returnDomainOf(mail.domain)
  if (domain !== own) {
    return mend(
      `mail that comes back goes to ${domain ?? 'Amazon’s own domain'} and not to ${own}`,
      `aws sesv2 put-email-identity-mail-from-attributes --email-identity ${mail.domain} --mail-from-domain ${own}`,
    )
  }
  return status === 'SUCCESS'
    ? ok(`mail that comes back goes to ${own}`)
    : mend(`SES does not see the records of ${own} (${status})`, addRecords(id))
}

function addRecords(id: string): string {
  return `add the records of npm run doctor -- --clinic ${id} --dns; SES may take hours to see them`
}

function notDeployed(id: string): Verdict {
  return mend('the stack has not told SES of the domain yet', `npm run deploy -- --clinic ${id}`)
}

export const identity = check(read, { identity: judgeIdentity, dkim: judgeDkim, 'mail-from': judgeMailFrom })
