import { randomBytes } from 'node:crypto'

import { describe, expect, it } from 'vitest'

import { endSession, sessionCookie, sessionIn } from '../../shared/staff/session-cookie.ts'
import { isToRenew } from '../../shared/staff/session.ts'
import { people } from '../support/console-world.ts'
import { createMemoryStore } from '../support/memory-store.ts'
import { at } from '../support/sample-course.ts'

const key = { clinic: 'harbour', month: '2027-02', bytes: randomBytes(32) }
const session = {
  ...{ id: 's-1', person: people.therapist, email: null },
  ...{ seenAt: at('2027-02-28T09:00:00Z'), expiresAt: at('2027-02-28T09:45:00Z') },
}
const store = createMemoryStore()
const cookie = sessionCookie(session, { key, randomBytes })
const [pair = ''] = cookie.split(';')
const opened = (cookies: readonly string[], now = '2027-02-28T09:01:00Z') =>
  sessionIn(cookies, { keyOf: async () => key, store, now: at(now) })

describe('sessionIn', () => {
  it('opens what the cookie keeps, among others', async () => {
    expect(await opened(['a=b', pair])).toEqual(session)
  })

  it.each([
    ['until half an hour without a request', '2027-02-28T09:29:59Z', true],
    ['not after it', '2027-02-28T09:30:00Z', false],
    ['not after its end, whatever was asked', '2027-02-28T09:45:00Z', false],
  ])('keeps it %s', async (_name, now, isKept) => {
    const late = now > '2027-02-28T09:40:00Z'
    const seen = { ...session, seenAt: at(late ? '2027-02-28T09:40:00Z' : session.seenAt) }
    const [fresh = ''] = sessionCookie(seen, { key, randomBytes }).split(';')
    expect((await opened([fresh], now)) !== null).toBe(isKept)
  })

  it('opens nothing that is changed, foreign or empty', async () => {
    const [foreign = ''] = sessionCookie(session, { key: { ...key, bytes: randomBytes(32) }, randomBytes }).split(';')
    for (const one of [`${pair}A`, pair.slice(0, -2), foreign, '__Host-staff=', pair.replace('__Host-', '')])
      expect(await opened([one])).toBeNull()
  })

  it('opens no copy of a session that was ended, and ending it twice is once', async () => {
    const [other = ''] = sessionCookie({ ...session, id: 's-2' }, { key, randomBytes }).split(';')
    await endSession(store, { ...session, id: 's-2' })
    await endSession(store, { ...session, id: 's-2' })
    expect(await opened([other])).toBeNull()
    expect(await opened([pair])).not.toBeNull()
  })
})

describe('sessionCookie', () => {
  it('is bound to the host and out of the reach of scripts', () => {
    expect(cookie).toMatch(/^__Host-staff=[\w-]+; Path=\/; Secure; HttpOnly; SameSite=Lax$/)
  })
})

describe('isToRenew', () => {
  it('renews after five minutes', () => {
    expect(isToRenew(session, at('2027-02-28T09:04:59Z'))).toBe(false)
    expect(isToRenew(session, at('2027-02-28T09:05:00Z'))).toBe(true)
  })
})
