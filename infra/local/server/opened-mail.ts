import PostalMime from 'postal-mime'

import type { ReceivedMail } from '../ses-mail.ts'

/** A part of a mail that is neither its text nor its HTML: a calendar file, for one. */
export interface Part {
  readonly name: string
  readonly type: string
  /** A calendar part's method, such as REQUEST. */
  readonly method: string | null
  readonly content: Uint8Array
}

/** A mail taken apart, as a mail program would show it. */
export interface OpenedMail {
  readonly mail: ReceivedMail
  readonly from: string
  readonly headers: readonly { readonly name: string; readonly value: string }[]
  readonly html: string | null
  readonly text: string | null
  readonly parts: readonly Part[]
}

export async function openMail(mail: ReceivedMail): Promise<OpenedMail> {
  const parsed = await PostalMime.parse(mail.raw)
  const { name = '', address = mail.from } = parsed.from ?? {}
  return {
    mail,
    from: name === '' ? address : `${name} <${address}>`,
    headers: parsed.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
    html: parsed.html ?? null,
    text: parsed.text ?? null,
    parts: parsed.attachments.map(({ filename, mimeType, method, content }, index) => ({
      name: filename ?? `part-${index + 1}${mimeType === 'text/calendar' ? '.ics' : ''}`,
      type: mimeType,
      method: method ?? null,
      content: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
    })),
  }
}
