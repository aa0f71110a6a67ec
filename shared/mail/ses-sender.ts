import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2'
import * as z from 'zod/mini'

import type { OutgoingMail, SendMail, SendOutcome } from './send-mail.ts'

/** How long SES may take to answer, in milliseconds. */
const timeouts = { connectionTimeout: 3_000, requestTimeout: 15_000, throwOnRequestTimeout: true } as const

/** What fails before a byte of the request was written: name look-up, connecting, and the TLS handshake. */
const beforeWriting = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])

/** What SES says of the mail itself; its other refusals are of the account, the domain or the rights to send. */
const ofTheMail = new Set(['BadRequestException', 'MessageRejected'])
/**
 * But for these words SES refuses a mail whose domain it has not verified as it does a mail that is bad.
 * @see https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-error-messages.html
 */
const ofTheDomain = 'Email address is not verified'

const Fault = z.object({
  name: z._default(z.string(), ''),
  code: z.optional(z.string()),
  message: z._default(z.string(), ''),
  $metadata: z.optional(z.object({ httpStatusCode: z.optional(z.number()) })),
})

/**
 * Sends by SES v2. The SDK's own retries are off: it repeats a send whose answer was lost, and SES has no token that
 * would tell the second from the first.
 * @see https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html
 */
export function createSesSender(
  configurationSet: string,
  client = new SESv2Client({ maxAttempts: 1, requestHandler: timeouts }),
): SendMail {
  return async (mail) => {
    try {
      const { MessageId } = await client.send(commandOf(configurationSet, mail))
      return MessageId === undefined ? { outcome: 'unknown' } : { outcome: 'accepted', messageId: MessageId }
    } catch (fault) {
      return outcomeOf(fault)
    }
  }
}

function commandOf(configurationSet: string, { from, to, mime, tags }: OutgoingMail): SendEmailCommand {
  return new SendEmailCommand({
    FromEmailAddress: from,
    Destination: { ToAddresses: [to] },
    Content: { Raw: { Data: mime } },
    ConfigurationSetName: configurationSet,
    EmailTags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
  })
}

/** What a failed call says about the mail: refused when nothing can have gone out, else unknown. */
export function outcomeOf(fault: unknown): SendOutcome {
  const { name, code, message, $metadata } = Fault.safeParse(fault).data ?? {
    name: '',
    code: undefined,
    message: '',
    $metadata: undefined,
  }
  const status = $metadata?.httpStatusCode
  if (status === 429 || name === 'TooManyRequestsException' || name.includes('Throttl'))
    return { outcome: 'refused', why: 'throttled' }
  if (status !== undefined && status >= 400 && status < 500)
    return { outcome: 'refused', why: ofTheMail.has(name) && !message.includes(ofTheDomain) ? 'rejected' : 'barred' }
  if (code !== undefined && beforeWriting.has(code)) return { outcome: 'refused', why: 'unreachable' }
  if (name === 'TimeoutError' && message.includes('establish a connection'))
    return { outcome: 'refused', why: 'unreachable' }
  if (message.includes('before secure TLS connection was established'))
    return { outcome: 'refused', why: 'unreachable' }
  if (name === 'CredentialsProviderError') return { outcome: 'refused', why: 'unreachable' }
  return { outcome: 'unknown' }
}
