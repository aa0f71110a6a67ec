import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'

import { composeMime } from '../../../shared/mail/compose-mime.ts'
import { renderMail } from '../../../shared/mail/render-mail.tsx'
import { sampleClinic } from '../../support/sample-course.ts'
import { allKinds, mailOf } from '../../support/sample-mail.ts'

async function composed(kind: (typeof allKinds)[number], to: { name?: string; email?: string } = {}) {
  const input = mailOf(kind)
  const { clinic, now, attempt } = input
  const bytes = await composeMime(renderMail(input), {
    ...{ clinic, now, attempt },
    to: { name: to.name ?? input.client.name, email: to.email ?? input.client.email },
  })
  const source = Buffer.from(bytes).toString('latin1')
  return {
    bytes,
    source,
    head: source.slice(0, source.indexOf('\r\n\r\n')),
    mail: await PostalMime.parse(bytes),
    input,
  }
}

function headerNames(head: string): string[] {
  return head.split(/\r\n(?![ \t])/).map((line) => line.slice(0, line.indexOf(':')).toLowerCase())
}

describe('composeMime', () => {
  it.each(allKinds)('gives back subject, text and HTML as they were rendered: %s', async (kind) => {
    const { mail, input } = await composed(kind)
    const rendered = renderMail(input)
    expect(mail.subject).toBe(rendered.subject)
    expect(mail.text?.trim()).toBe(rendered.text.trim())
    expect(mail.html?.trim()).toBe(rendered.html.trim())
    expect(mail.to).toEqual([{ name: 'Ana Duarte', address: 'ana@clients.example' }])
    expect(mail.from).toMatchObject({ name: 'Harbour Clinic', address: 'bookings@mail.harbour.example' })
    expect(mail.replyTo).toMatchObject([{ address: 'frontdesk@harbour.example' }])
    expect(mail.date).toBe(new Date(input.now).toISOString())
  })

  it('carries the calendar as an alternative that names its method', async () => {
    const { source, mail, input } = await composed('welcome')
    expect(source).toMatch(/Content-Type: multipart\/alternative/)
    expect(source).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST\r\n/)
    const part = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar')
    const content = part?.content ?? ''
    const text = typeof content === 'string' ? content : Buffer.from(new Uint8Array(content)).toString('utf8')
    expect(text.replaceAll('\r\n', '\n')).toBe(renderMail(input).calendar?.replaceAll('\r\n', '\n'))
  })

  it('names the method CANCEL once nothing is left', async () => {
    const input = mailOf('cancellation')
    const none = { ...input, slots: input.slots.map((slot) => ({ ...slot, status: 'cancelled' as const })) }
    const { clinic, now, attempt, client } = input
    const bytes = await composeMime(renderMail(none), { clinic, now, attempt, to: client })
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/text\/calendar; charset=utf-8; method=CANCEL/)
  })

  it('writes the one-click headers of a prompt as RFC 8058 has them, and none for a notice', async () => {
    const prompt = (await composed('prompt')).head
    expect(prompt).toContain('\r\nList-Unsubscribe: <https://links.example/c/stop-token>')
    expect(prompt).toContain('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect(headerNames((await composed('change')).head)).not.toContain('list-unsubscribe')
  })

  it('ends every line with CRLF, none longer than 998 octets, and gives equal bytes for equal input', async () => {
    const one = await composed('welcome')
    expect(one.source.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(Math.max(...one.source.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998)
    expect(Buffer.compare(one.bytes, (await composed('welcome')).bytes)).toBe(0)
  })

  it.each([
    ['line breaks', 'Ana\r\nBcc: eve@evil.example\r\n\r\n<html>'],
    ['a bare line feed', 'Ana\nBcc: eve@evil.example'],
    ['other line breaks', 'Ana\u2028Bcc: eve@evil.example\u0085Cc: eve@evil.example'],
    ['a comma and an address', 'Ana, Eve <eve@evil.example>'],
    ['a quote', 'Ana" <eve@evil.example>, "'],
    ['markup', 'O’Brien <script>alert(1)</script>'],
    ['a mark that turns the direction', '\u202eetrauD anA'],
    ['NUL', 'Ana\0Duarte'],
    ['a lone surrogate', 'Ana \ud800'],
    ['an encoded word', '=?utf-8?Q?Ana=0D=0ABcc:_eve=40evil.example?='],
    ['10,000 characters', 'x'.repeat(10_000)],
    ['nothing', ''],
    ['joined emoji', '👩‍👩‍👧‍👦'.repeat(30)],
  ])('keeps one recipient and the same headers with a name of %s', async (_name, name) => {
    const plain = await composed('prompt')
    const { head, mail, source } = await composed('prompt', { name })
    expect(headerNames(head)).toEqual(headerNames(plain.head))
    expect(mail.to?.map(({ address }) => address)).toEqual(['ana@clients.example'])
    expect(mail.cc).toBeUndefined()
    expect(mail.bcc).toBeUndefined()
    expect(mail.subject).toBe(plain.mail.subject)
    expect(mail.html).toBe(plain.mail.html)
    expect(source).not.toMatch(/[\0\u0080-\uffff]/)
  })

  it.each([
    'a+tag@clients.example',
    '"a b"@clients.example',
    "o'brien@clients.example",
    'ana@bücher.example',
    'ANA@CLIENTS.example',
  ])('writes to %s', async (email) => {
    const { mail, source } = await composed('prompt', { email })
    expect(mail.to).toHaveLength(1)
    expect(source).not.toMatch(/[\u0080-\uffff]/)
  })

  it.each([
    'ana@clients.example\r\nBcc: eve@evil.example',
    'ana@clients.example, eve@evil.example',
    '<ana@clients.example>',
    'ana',
    '',
    'ana@b@clients.example',
    'ánа@clients.example',
    `${'a'.repeat(320)}@clients.example`,
  ])('refuses to write to %j', async (email) => {
    await expect(composed('prompt', { email })).rejects.toMatchObject({ code: 'unsendable-address', retryable: false })
  })

  it('takes the clinic’s own name where its sender has none', async () => {
    const input = mailOf('prompt', {
      clinic: sampleClinic('harbour', {
        mail: {
          from: 'bookings@mail.harbour.example',
          replyTo: 'frontdesk@harbour.example',
          domain: 'mail.harbour.example',
        },
      }),
    })
    const bytes = await composeMime(renderMail(input), {
      clinic: input.clinic,
      now: input.now,
      attempt: input.attempt,
      to: input.client,
    })
    expect((await PostalMime.parse(bytes)).from?.name).toBe('Harbour Clinic')
  })
})
