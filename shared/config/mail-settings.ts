import * as z from 'zod/mini'

import { EmailAddress, object, unshown } from './field.ts'
import { isNoReply, mailboxOf } from './mailbox.ts'

const noReply = 'is a no-reply address; give a mailbox that staff read, since clients answer these mails'
const fromError = unshown('give a name and an address, such as "Harbour Clinic <bookings@mail.harbour.example>"')
const domainError = unshown('give a domain name in small letters, such as "mail.harbour.example"')

/** Whom the clinic's mail is from, and who reads the answers. */
export const MailSettings = z.readonly(
  object({
    from: z.string({ error: fromError }).check(
      z.maxLength(320, { error: fromError, abort: true }),
      z.refine((text) => mailboxOf(text) !== null, { error: fromError, abort: true }),
      z.refine((text) => !isNoReply(mailboxOf(text)?.address ?? ''), { error: noReply, abort: true }),
    ),
    replyTo: EmailAddress.check(z.refine((address) => !isNoReply(address), { error: noReply, abort: true })),
    /** The domain that SES is to send for. */
    domain: z.string({ error: domainError }).check(
      z.maxLength(190, { error: domainError, abort: true }),
      z.regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/, {
        error: domainError,
        abort: true,
      }),
    ),
  }).check(
    z.refine(({ from, domain }) => mailboxOf(from)?.address.toLowerCase().endsWith(`@${domain}`), {
      error: 'has an address outside "domain"; give one that ends in @ and the domain',
      path: ['from'],
      abort: true,
    }),
  ),
)
export type MailSettings = z.infer<typeof MailSettings>
