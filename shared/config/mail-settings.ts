import * as z from 'zod/mini'

import { EmailAddress, object, unshown } from './field.ts'

/** A sender as mail programs show it. */
export interface Mailbox {
  readonly name: string | null
  readonly address: string
}

/** Reads `Harbour Clinic <bookings@mail.harbour.example>` or a bare address; null when it is neither. */
export function mailboxOf(text: string): Mailbox | null {
  const [, quoted, plain, bracketed] =
    /^(?:"([^"\\<>\p{Cc}]{1,80})"|([^"\\<>,;:\p{Cc}]{0,80}?)) *<([^<>\s]+)>$/u.exec(text) ?? []
  const address = bracketed ?? text
  if (!EmailAddress.safeParse(address).success) return null
  const name = (quoted ?? plain ?? '').trim()
  return { name: name === '' ? null : name, address }
}

/** Whether an address says that nobody reads what is sent to it. */
export function isNoReply(address: string): boolean {
  return /^(?:no|not|do-?not|dont|never)-?(?:reply|answer|respond)/.test(
    address.toLowerCase().replaceAll(/[._+]/g, '-'),
  )
}

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
