import { domainToASCII } from 'node:url'

const localPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const domain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/

/** What a domain may be written with: the conversion to punycode reads it as a URL's, and would cut off a path or port. */
const domainText = /^[\p{L}\p{M}\p{N}.-]+$/u

/**
 * The address in the form in which SES takes it: a plain local part of at most 64 ASCII characters, its domain in
 * punycode; at most 254 characters in all. Null for any other, quoted local parts among them: SES refuses most of those.
 * @see https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.1
 */
export function parseEmailAddress(text: string): string | null {
  const at = text.lastIndexOf('@')
  const local = text.slice(0, at)
  const written = text.slice(at + 1)
  const ascii = domainText.test(written) ? domainToASCII(written).toLowerCase() : ''
  const address = `${local}@${ascii}`
  const fits = at > 0 && local.length <= 64 && address.length <= 254
  return fits && localPart.test(local) && domain.test(ascii) ? address : null
}
