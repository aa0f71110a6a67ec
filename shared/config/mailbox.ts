import { EmailAddress } from './field.ts'

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
