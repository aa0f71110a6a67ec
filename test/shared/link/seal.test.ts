import { randomBytes } from 'node:crypto'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { CourseId } from '../../../shared/course/ids.ts'
import type { LinkKey } from '../../../shared/link/link-key.ts'
import type { LinkPayload } from '../../../shared/link/link-payload.ts'
import { type LinkFault, openLink, sealLink } from '../../../shared/link/seal.ts'
import { at } from '../../support/sample-course.ts'

const key: LinkKey = { clinic: 'harbour', month: '2027-01', bytes: randomBytes(32) }
const payload: LinkPayload = {
  course: CourseId.parse('c-001.1'),
  slot: 8,
  purpose: 'page',
  texts: ['middle.03'],
  expiresAt: at('2027-06-01T00:00:00Z'),
}
const now = at('2027-01-05T14:00:00Z')
const iv = randomBytes(12)
const token = sealLink(payload, key, iv)

function opened(text: string, keys: readonly LinkKey[] = [key], when = now) {
  return openLink(text, { keyOf: async (month) => keys.find((one) => one.month === month) ?? null, now: when })
}

const refused = (reason: LinkFault) => ({ ok: false, error: { code: 'bad-link', reason } })

describe('openLink', () => {
  it('gives back what sealLink sealed', async () => {
    expect(await opened(token)).toEqual({ ok: true, payload, key })
  })

  it('opens up to the last second, and no longer', async () => {
    expect((await opened(token, [key], at('2027-05-31T23:59:59Z'))).ok).toBe(true)
    expect(await opened(token, [key], payload.expiresAt)).toEqual(refused('expired'))
  })

  it.each([
    ['empty', ''],
    ['one character', 'A'],
    ['not base64url', '%%%'],
    ['with a trailing =', `${token}=`],
    ['cut by one character', token.slice(0, -1)],
    ['in the ordinary alphabet of base64', Buffer.from(token, 'base64url').toString('base64').replace(/=*$/, '=')],
    ['upper-cased', token.toUpperCase()],
    ['too long', 'A'.repeat(3000)],
    ['a JWT without a signature', 'eyJhbGciOiJub25lIn0.e30.'],
  ])('refuses a token that is %s', async (_name, text) => {
    expect(await opened(text)).toMatchObject({ ok: false, error: { code: 'bad-link' } })
  })

  it('refuses a token that lacks its last bytes', async () => {
    const cut = Buffer.from(token, 'base64url').subarray(0, -3).toString('base64url')
    expect(await opened(cut)).toEqual(refused('not-genuine'))
  })

  it('refuses every other spelling of the last character', async () => {
    const spellings = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const opens = await Promise.all([...spellings].map(async (last) => (await opened(token.slice(0, -1) + last)).ok))
    expect(opens.filter(Boolean)).toHaveLength(1)
  })

  it('refuses a token in which any one bit was turned', async () => {
    const bytes = Buffer.from(token, 'base64url')
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length * 8 - 1), async (bit) => {
        const turned = Buffer.from(bytes)
        turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect((await opened(turned.toString('base64url'))).ok).toBe(false)
      }),
    )
  })

  it('decodes nothing that is longer than any token, though it be genuine', async () => {
    const long = sealLink({ ...payload, texts: Array.from({ length: 200 }, () => 'middle.03') }, key, iv)
    expect(long.length).toBeGreaterThan(2000)
    expect(await opened(long)).toEqual(refused('malformed'))
  })

  it('looks no further at what is too short to seal anything', async () => {
    const head = Buffer.from(token, 'base64url').subarray(0, 3)
    const withRest = (bytes: number) => Buffer.concat([head, Buffer.alloc(bytes)]).toString('base64url')
    expect(await opened(withRest(12 + 16))).toEqual(refused('malformed'))
    expect(await opened(withRest(12 + 16 + 1))).toEqual(refused('not-genuine'))
  })

  it('refuses a month that has no key', async () => {
    expect(await opened(token, [])).toEqual(refused('unknown-key'))
  })

  it('refuses a token made with another key, or by another clinic that shares the key', async () => {
    expect(await opened(token, [{ ...key, bytes: randomBytes(32) }])).toEqual(refused('not-genuine'))
    expect(await opened(token, [{ ...key, clinic: 'thames' }])).toEqual(refused('not-genuine'))
  })

  it('refuses a token that was moved to another month, though its key be the same', async () => {
    const bytes = Buffer.from(token, 'base64url')
    bytes.writeUInt16BE(bytes.readUInt16BE(1) + 1, 1)
    expect(await opened(bytes.toString('base64url'), [{ ...key, month: '2027-02' }])).toEqual(refused('not-genuine'))
  })
})

describe('sealLink', () => {
  it('shows nothing of what it seals', () => {
    const bytes = Buffer.from(token, 'base64url').toString('latin1')
    expect(bytes).not.toContain('c-001')
    expect(token).toMatch(/^[A-Za-z0-9_-]+$/)
  })

  it('writes another token with each IV', () => {
    expect(sealLink(payload, key, randomBytes(12))).not.toBe(token)
  })
})
