import PostalMime, { type Address, type Email } from 'postal-mime'
import * as z from 'zod'

/** What the account has verified and set up. */
export interface SesAccount {
  readonly identities: readonly string[]
  readonly configurationSets: readonly string[]
}

/** A request that SES would accept, or the error that it would answer. */
export type CheckedMail =
  | { readonly ok: true; readonly mail: AcceptableMail }
  | { readonly ok: false; readonly error: SesError }

export interface AcceptableMail {
  readonly from: string
  readonly to: readonly string[]
  readonly subject: string
  readonly configurationSet: string | null
  readonly tags: Readonly<Record<string, string>>
  readonly raw: Uint8Array
}

export interface SesError {
  readonly status: number
  readonly type: string
  readonly message: string
}

/**
 * Checks a SendEmail request with raw content as SES does.
 * @see https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html
 */
export async function checkMail(body: unknown, account: SesAccount): Promise<CheckedMail> {
  const asked = SendEmail.safeParse(body)
  if (!asked.success) return bad('Content.Raw.Data is required, as base64')
  const { Content, ConfigurationSetName: configurationSet = null, EmailTags } = asked.data
  if (configurationSet !== null && !account.configurationSets.includes(configurationSet)) {
    return refuse(404, 'NotFoundException', `Configuration set <${configurationSet}> does not exist.`)
  }
  const wrongTag = EmailTags.find(({ Name, Value }) => !tag.test(Name) || !tag.test(Value))
  if (wrongTag !== undefined || EmailTags.length > 50) return bad('A tag name or value is not 1 to 256 of A-Za-z0-9_-')
  const raw = Buffer.from(Content.Raw.Data, 'base64')
  if (raw.length > mostBytes) return bad(`Message length is more than ${mostBytes} bytes long: ${raw.length}.`)
  const email = await PostalMime.parse(raw)
  const fault = faultOfHeaders(email)
  if (fault !== null) return bad(fault)
  const from = addressesIn(email.from === undefined ? [] : [email.from])
  const to = recipientsOf(asked.data, email)
  return checkAddresses({
    from,
    to,
    account,
    rest: { subject: email.subject ?? '', configurationSet, tags: tagsOf(EmailTags), raw },
  })
}

/** The largest message: 40 MB, after base64 of its parts. */
export const mostBytes = 40 * 1024 * 1024

const tag = /^[A-Za-z0-9_-]{1,256}$/
const Addresses = z.array(z.string()).default([])
const SendEmail = z.object({
  Content: z.object({ Raw: z.object({ Data: z.string().min(1) }) }),
  FromEmailAddress: z.string().optional(),
  Destination: z.object({ ToAddresses: Addresses, CcAddresses: Addresses, BccAddresses: Addresses }).optional(),
  ConfigurationSetName: z.string().optional(),
  EmailTags: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
})

interface Addressed {
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly account: SesAccount
  readonly rest: Omit<AcceptableMail, 'from' | 'to'>
}

function checkAddresses({ from: senders, to, account, rest }: Addressed): CheckedMail {
  const [from, ...others] = senders
  if (from === undefined || others.length > 0 || !isAddress(from)) return bad("Missing required header 'From'.")
  if (to.length === 0) return bad('No recipients specified.')
  if (to.length > 50) return bad(`Recipient count exceeds 50: ${to.length}.`)
  if (to.some((address) => !isAddress(address))) return bad("Missing final '@domain'")
  const domain = from.slice(from.lastIndexOf('@') + 1).toLowerCase()
  const isVerified = account.identities.some(
    (identity) => domain === identity || from === identity || domain.endsWith(`.${identity}`),
  )
  if (!isVerified)
    return refuse(400, 'MessageRejected', `Email address is not verified. The identity of ${domain} failed the check.`)
  return { ok: true, mail: { from, to, ...rest } }
}

/** A header field that may stand once only, and stands twice; or one that must stand, and does not. */
function faultOfHeaders({ headers }: Email): string | null {
  const keys = headers.map(({ key }) => key)
  const twice = ['from', 'to', 'cc', 'subject', 'date', 'message-id', 'reply-to'].find(
    (key) => keys.indexOf(key) !== keys.lastIndexOf(key),
  )
  if (twice !== undefined) return `Duplicate header '${twice}'.`
  const missing = ['from', 'to'].find((key) => !keys.includes(key))
  return missing === undefined ? null : `Missing required header '${missing}'.`
}

/** The envelope's recipients: those of the request, or else those that the message's own fields name. */
function recipientsOf({ Destination: given }: z.infer<typeof SendEmail>, email: Email): readonly string[] {
  if (given !== undefined) return [...given.ToAddresses, ...given.CcAddresses, ...given.BccAddresses].map(bare)
  return addressesIn([...(email.to ?? []), ...(email.cc ?? []), ...(email.bcc ?? [])])
}

function addressesIn(addresses: readonly Address[]): readonly string[] {
  return addresses.flatMap((one) => (one.group === undefined ? [one.address] : one.group.map(({ address }) => address)))
}

function bare(address: string): string {
  return /<([^<>]*)>\s*$/.exec(address)?.[1] ?? address
}

/** SES takes ASCII addresses only; a domain in another script must come as Punycode. */
function isAddress(text: string): boolean {
  const isLocalPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@/.test(text)
  const domain = text.slice(text.lastIndexOf('@') + 1)
  const isDomain = /^([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9-]{2,63}$/.test(domain)
  return isLocalPart && isDomain && text.split('@').length === 2 && text.indexOf('@') <= 64 && text.length <= 320
}

function tagsOf(tags: z.infer<typeof SendEmail>['EmailTags']): Readonly<Record<string, string>> {
  return Object.fromEntries(tags.map(({ Name, Value }) => [Name, Value]))
}

function bad(message: string): CheckedMail {
  return refuse(400, 'BadRequestException', message)
}

function refuse(status: number, type: string, message: string): CheckedMail {
  return { ok: false, error: { status, type, message } }
}
