import { describe, expect, it } from 'vitest'

import { checkMail, mostBytes } from '../../../infra/local/ses-check.ts'

const account = { identities: ['mail.clinic.example'], configurationSets: ['clinic'] }
const header = { from: 'Clinic <bookings@mail.clinic.example>', to: 'ann@client.example' }

function mime(fields: Readonly<Record<string, string>>, body = 'Hello'): string {
  return `${Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}Subject: Your appointment\r\n\r\n${body}\r\n`
}

function request(raw: string, rest: Readonly<Record<string, unknown>> = {}) {
  return { Content: { Raw: { Data: Buffer.from(raw).toString('base64') } }, ConfigurationSetName: 'clinic', ...rest }
}

const good = request(mime(header))
const many = (count: number) => Array.from({ length: count }, (_none, index) => `client-${index}@client.example`)
const tags = (Name: string, Value: string) => ({ EmailTags: [{ Name, Value }] })

describe('checkMail', () => {
  it('takes a mail with its recipients from the header, and keeps its bytes and tags', async () => {
    const checked = await checkMail({ ...good, ...tags('attempt', 'a_1-B') }, account)
    expect(checked).toEqual({
      ok: true,
      mail: {
        from: 'bookings@mail.clinic.example',
        to: ['ann@client.example'],
        subject: 'Your appointment',
        configurationSet: 'clinic',
        tags: { attempt: 'a_1-B' },
        raw: Buffer.from(mime(header)),
      },
    })
  })

  it('takes fifty recipients from the envelope before those of the header', async () => {
    expect(await checkMail({ ...good, Destination: { ToAddresses: many(50) } }, account)).toMatchObject({
      ok: true,
      mail: { to: many(50) },
    })
  })

  it.each([
    ['no content', {}, 400, 'BadRequestException'],
    ['no recipient', { ...good, Destination: { ToAddresses: [] } }, 400, 'BadRequestException'],
    ['fifty-one recipients', { ...good, Destination: { ToAddresses: many(51) } }, 400, 'BadRequestException'],
    ['an address without a domain', { ...good, Destination: { ToAddresses: ['ann'] } }, 400, 'BadRequestException'],
    [
      'an address with a domain of one label',
      { ...good, Destination: { ToAddresses: ['ann@localhost'] } },
      400,
      'BadRequestException',
    ],
    [
      'an address in another script',
      { ...good, Destination: { ToAddresses: ['änn@client.example'] } },
      400,
      'BadRequestException',
    ],
    [
      'an address with a line break',
      { ...good, Destination: { ToAddresses: ['ann@client.example\r\nBcc: x@y.example'] } },
      400,
      'BadRequestException',
    ],
    ['no From', request(mime({ to: header.to })), 400, 'BadRequestException'],
    ['no To', request(mime({ from: header.from })), 400, 'BadRequestException'],
    ['two From fields', request(mime({ ...header, From: header.from })), 400, 'BadRequestException'],
    ['a sender of another domain', request(mime({ ...header, from: 'x@clinic.example' })), 400, 'MessageRejected'],
    [
      'a sender whose domain only ends alike',
      request(mime({ ...header, from: 'x@evilmail.clinic.example' })),
      400,
      'MessageRejected',
    ],
    ['a configuration set that there is not', { ...good, ConfigurationSetName: 'other' }, 404, 'NotFoundException'],
    ['a tag with a sign that SES does not take', { ...good, ...tags('key', 'c-1.1') }, 400, 'BadRequestException'],
    ['a tag without a value', { ...good, ...tags('key', '') }, 400, 'BadRequestException'],
    ['a tag value of 257 characters', { ...good, ...tags('key', 'x'.repeat(257)) }, 400, 'BadRequestException'],
    ['a message over 40 MB', request(mime(header, 'x'.repeat(mostBytes))), 400, 'BadRequestException'],
  ])('refuses %s', async (_what, body, status, type) => {
    expect(await checkMail(body, account)).toMatchObject({ ok: false, error: { status, type } })
  })
})
