import { randomBytes } from 'node:crypto'

import { describe, expect, it } from 'vitest'

import { openFeed } from '../../../shared/link/feed-link.ts'
import { openLink, sealLink } from '../../../shared/link/seal.ts'
import { openPinProof, sealPinProof } from '../../../shared/pin/pin-proof.ts'
import { hashPin } from '../../../shared/pin/pin-hash.ts'
import { courseIdOf } from '../../../shared/course/ids.ts'
import { plus } from '../../../shared/time/instant.ts'
import { at, sampleClient } from '../../support/sample-course.ts'

const now = at('2027-01-10T12:00:00Z')
const key = { clinic: 'harbour', month: '2027-01', bytes: randomBytes(32) }
const openWith = { keyOf: async () => key, now }
const client = sampleClient({ pin: await hashPin('4711', randomBytes) })
const token = sealPinProof(client, now, { key, randomBytes }) ?? ''

describe('sealPinProof', () => {
  it('proves for half an hour that the client gave the PIN', async () => {
    expect(await openPinProof(token, client, openWith)).toBe(true)
    expect(await openPinProof(token, client, { ...openWith, now: plus(now, { seconds: 1799 }) })).toBe(true)
    expect(await openPinProof(token, client, { ...openWith, now: plus(now, { minutes: 30 }) })).toBe(false)
  })

  it('proves nothing for another client, another PIN, the same PIN given anew, or none', async () => {
    const again = await hashPin('4711', randomBytes)
    for (const changes of [{ id: 'c-002' }, { pin: again }, { pin: null }])
      expect(await openPinProof(token, sampleClient({ pin: client.pin, ...changes }), openWith)).toBe(false)
  })

  it('is made for no client without a PIN', () => {
    expect(sealPinProof(sampleClient(), now, { key, randomBytes })).toBeNull()
  })

  it('shows nothing, and opens neither as a link nor as a feed; nor does a link as a proof', async () => {
    expect(Buffer.from(token, 'base64url').toString('latin1')).not.toContain(client.id)
    expect(await openLink(token, openWith)).toMatchObject({ ok: false })
    expect(await openFeed(token, openWith)).toMatchObject({ ok: false })
    const payload = { course: courseIdOf(client.id, 1), slot: null, purpose: 'page', texts: [] } as const
    const link = sealLink({ ...payload, texts: [], expiresAt: plus(now, { days: 1 }) }, key, randomBytes(12))
    expect(await openPinProof(link, client, openWith)).toBe(false)
    expect(await openPinProof('', client, openWith)).toBe(false)
  })
})
