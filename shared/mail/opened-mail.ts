import type { SentMail } from '../store/items.ts'
import type { Instant } from '../time/instant.ts'

/** A mail as it was sent, taken apart again. */
export interface OpenedMail {
  readonly at: Instant
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly calendar: string | null
}

/** Opens a kept mail. */
export async function openMail({ at, mime }: SentMail): Promise<OpenedMail> {
  // Only when it is needed: sending, which opens no mail, does not wait for it.
  const { default: PostalMime } = await import('postal-mime')
  const mail = await PostalMime.parse(mime)
  const calendar = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar')?.content ?? null
  return {
    at,
    to: mail.to?.map(({ address }) => address ?? '').join(', ') ?? '',
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html ?? '',
    calendar: typeof calendar === 'string' || calendar === null ? calendar : new TextDecoder().decode(calendar),
  }
}
