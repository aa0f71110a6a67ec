import { describe, expect, it } from 'vitest'

import { pageLinkOf } from '../../../../../infra/local/rehearse/keyboard/page-link.ts'
import type { ReceivedMail } from '../../../../../infra/local/ses-mail.ts'
import { Kind } from '../../../../../shared/course/ledger.ts'
import { composeMime } from '../../../../../shared/mail/compose-mime.ts'
import { renderMail } from '../../../../../shared/mail/render-mail.tsx'
import { mailOf } from '../../../../support/sample-mail.ts'

/** A mail as SES received it, whose page has a path of its own. */
async function received(client: string, page: string, kind: Kind = 'prompt'): Promise<ReceivedMail> {
  const { links, ...input } = mailOf(kind)
  const { clinic, now, attempt } = input
  const rendered = renderMail({ ...input, links: { ...links, page: `https://links.example/c/${page}` } })
  const raw = await composeMime(rendered, { clinic, now, attempt, to: input.client })
  const envelope = {
    from: 'bookings@example.org',
    to: ['ana@example.org'],
    subject: rendered.subject,
    configurationSet: null,
  }
  return { ...envelope, tags: { client }, raw, messageId: page, at: now }
}

describe('pageLinkOf', () => {
  it('is the page of the client’s latest mail, not one of another client', async () => {
    const mails = [
      await received('c-001', 'first'),
      await received('c-001', 'second'),
      await received('c-002', 'other'),
    ]
    expect(await pageLinkOf(mails, 'c-001')).toBe('/c/second')
    expect(await pageLinkOf(mails, 'c-003')).toBeNull()
  })

  it.each(Kind.options)('is the button, not the links that stop mails: %s', async (kind) => {
    expect(await pageLinkOf([await received('c-001', 'page', kind)], 'c-001')).toBe('/c/page')
  })

  it('is an earlier mail’s where the latest leads to no page', async () => {
    const plain = { ...(await received('c-001', 'second')), raw: Buffer.from('Subject: Hello\r\n\r\nhttps://x/c/y') }
    expect(await pageLinkOf([await received('c-001', 'first'), plain], 'c-001')).toBe('/c/first')
  })
})
