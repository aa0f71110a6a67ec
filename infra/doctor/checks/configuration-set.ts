import { GetConfigurationSetCommand, NotFoundException } from '@aws-sdk/client-sesv2'

import { configurationSetOf } from '../../configuration-set.ts'
import { check, type Judge, type Read } from '../check.ts'
import { type Verdict, mend, ok } from '../finding.ts'

/** How SES treats the clinic's mails; null where the stack has not set it up. */
export type ConfigurationSetFacts = {
  readonly isSending: boolean
  readonly isTlsRequired: boolean
  /** After what an address is written to no more: BOUNCE, COMPLAINT. */
  readonly suppressedAfter: readonly string[]
} | null

const read: Read<ConfigurationSetFacts> = async ({ aws, clinic }) => {
  try {
    const told = await aws.mail.send(
      new GetConfigurationSetCommand({ ConfigurationSetName: configurationSetOf(clinic.id) }),
    )
    return {
      isSending: told.SendingOptions?.SendingEnabled ?? false,
      isTlsRequired: told.DeliveryOptions?.TlsPolicy === 'REQUIRE',
      suppressedAfter: told.SuppressionOptions?.SuppressedReasons ?? [],
    }
  } catch (error) {
    if (error instanceof NotFoundException) return null
    throw error
  }
}

/** A deployment changes only what differs from the one before: what was changed by hand is put back by hand. */
const byHand = (clinic: string, command: string): string =>
  `aws sesv2 ${command} --configuration-set-name ${configurationSetOf(clinic)}`

export const judgeSuppression: Judge<ConfigurationSetFacts> = (facts, { id }) => {
  if (facts === null) return notDeployed(id)
  return ['BOUNCE', 'COMPLAINT'].every((reason) => facts.suppressedAfter.includes(reason))
    ? ok('SES writes no more to an address that bounced or complained')
    : mend(
        'SES goes on writing to addresses that bounced or complained',
        byHand(id, 'put-configuration-set-suppression-options --suppressed-reasons BOUNCE COMPLAINT'),
      )
}

export const judgeTransport: Judge<ConfigurationSetFacts> = (facts, { id }) => {
  if (facts === null) return notDeployed(id)
  if (!facts.isSending) {
    return mend(
      'sending is off for the clinic’s mails',
      byHand(id, 'put-configuration-set-sending-options --sending-enabled'),
    )
  }
  return facts.isTlsRequired
    ? ok('the clinic’s mails go out, over TLS only')
    : mend('mails may go out without TLS', byHand(id, 'put-configuration-set-delivery-options --tls-policy REQUIRE'))
}

function notDeployed(id: string): Verdict {
  return mend('the stack has not set up the clinic’s mail yet', `npm run deploy -- --clinic ${id}`)
}

export const configurationSet = check(read, { suppression: judgeSuppression, transport: judgeTransport })
