import PostalMime from 'postal-mime'

import type { ReceivedMail } from '../ses-mail.ts'
import type { OutFile } from './out-directory.ts'
import type { ShownMail } from './report/model.ts'

/** The mails as SES received them, each named for its client and its number in that client's order. */
export function mailFiles(mails: readonly ReceivedMail[]): readonly OutFile[] {
  const counts = new Map<string, number>()
  return mails.map((mail) => {
    const owner = ownerOf(mail)
    const number = (counts.get(owner) ?? 0) + 1
    counts.set(owner, number)
    return { name: `mail/${owner}-${String(number).padStart(3, '0')}.eml`, content: mail.raw }
  })
}

/** The mails taken apart, as a mail program would show them. */
export async function showMails(mails: readonly ReceivedMail[]): Promise<readonly ShownMail[]> {
  const files = mailFiles(mails)
  return Promise.all(mails.map(async (mail, index) => showMail(mail, files[index]?.name.slice('mail/'.length) ?? '')))
}

async function showMail(mail: ReceivedMail, file: string): Promise<ShownMail> {
  const parsed = await PostalMime.parse(mail.raw)
  return {
    messageId: mail.messageId,
    from: parsed.from?.name || (parsed.from?.address ?? mail.from),
    to: mail.to.join(', '),
    subject: parsed.subject ?? '',
    html: parsed.html ?? '',
    text: parsed.text ?? '',
    attached: parsed.attachments.map(({ filename, mimeType }) => filename ?? mimeType),
    file,
  }
}

/** The client whom the mail's tag names; mail to the clinic itself bears none. */
function ownerOf({ tags }: ReceivedMail): string {
  const client = tags['client'] ?? ''
  return /^[A-Za-z0-9][\w-]*$/.test(client) ? client : 'clinic'
}
