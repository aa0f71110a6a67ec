import { beforeEach, describe, expect, it } from 'vitest'

import { eraseClient } from '../../../shared/erase/erase-client.ts'
import { askAddress } from '../../../shared/client/ask-address.ts'
import { declineAddress, setAddress } from '../../../shared/client/decide-address.ts'
import { withdrawAddress } from '../../../shared/client/withdraw-address.ts'
import { askFreshLink } from '../../../shared/letter/ask-fresh-link.ts'
import { acknowledge } from '../../../shared/command/acknowledge.ts'
import type { Client } from '../../../shared/course/client.ts'
import { ClientId } from '../../../shared/course/ids.ts'
import { type Duration, plus } from '../../../shared/time/instant.ts'
import { runJobsAfter } from '../../support/letters.ts'
import { meddlingStore } from '../../support/meddling-store.ts'
import { alertCodes, client, course, welcomeOne } from '../../support/paper-course.ts'
import type { PaperClinic } from '../../support/paper-rehearsal.ts'

const old = 'ana@clients.example'
const wish = { email: 'ana@new.example', by: 'client' }
let paper: PaperClinic

beforeEach(async () => {
  paper = await welcomeOne({ email: old })
  paper.mails.length = 0
})

describe('askAddress', () => {
  it('keeps the wish, tells staff the same day, notes it in the audit without the address, and writes on to the old one', async () => {
    expect(await askAddress(paper.deps, client, wish)).toMatchObject({ ok: true })
    expect(await person()).toMatchObject({ email: old, addressAsked: { email: wish.email, at: paper.now } })
    const { items } = await paper.store.listAlerts(null, 9)
    expect(items).toMatchObject([{ code: 'address-asked', severity: 'today', client, course, slot: null }])
    const audit = await paper.store.readLastAudit(course)
    expect(audit).toMatchObject({ act: 'ask-address', by: 'client', revision: 2 })
    expect(JSON.stringify([items, audit])).not.toContain('new.example')
  })

  it('tells the old address, once', async () => {
    await askAddress(paper.deps, client, wish)
    await runJobsAfter(paper, { minutes: 1 })
    await runJobsAfter(paper, { hours: 1 })
    expect(paper.mails.map(({ to, tags }) => [to, tags['kind']])).toEqual([[old, 'address-asked']])
  })

  it.each([old, 'ANA@clients.example', ` ${old} `])(
    'finds nothing to change in the address that stands: %j',
    async (email) => {
      expect(await askAddress(paper.deps, client, { ...wish, email })).toEqual({ ok: true, value: null })
      expect(await alertCodes(paper)).toEqual([])
    },
  )

  it('puts a newer wish in the place of an older one, with one alert for staff and one mail to the old address', async () => {
    await askAddress(paper.deps, client, wish)
    await pass({ seconds: 30 })
    await askAddress(paper.deps, client, { ...wish, email: 'ana@newer.example' })
    expect(await askAddress(paper.deps, client, { ...wish, email: 'ana@newer.example' })).toEqual({
      ok: true,
      value: null,
    })
    expect((await person()).addressAsked?.email).toBe('ana@newer.example')
    expect(await alertCodes(paper)).toEqual(['address-asked'])
    await runJobsAfter(paper, { minutes: 1 })
    expect(paper.mails).toHaveLength(1)
  })

  it('is refused the fourth time in a day; what changes nothing is not counted', async () => {
    await askAddress(paper.deps, client, { ...wish, email: old })
    for (const email of ['a@new.example', 'b@new.example', 'c@new.example'])
      expect(await askAddress(paper.deps, client, { ...wish, email })).toMatchObject({ ok: true })
    expect(await codeOf(askAddress(paper.deps, client, { ...wish, email: 'd@new.example' }))).toBe('rate-limited')
    await pass({ days: 1 })
    expect(await askAddress(paper.deps, client, { ...wish, email: 'd@new.example' })).toMatchObject({ ok: true })
  })

  it.each(['', 'ana', 'ana@new', 'ana@new.example, b@new.example', 'ana@new.example\r\nBcc: x@y.example'])(
    'refuses %j without repeating it',
    async (email) => {
      const refused = await askAddress(paper.deps, client, { ...wish, email })
      expect(refused).toMatchObject({ ok: false, error: { code: 'bad-input' } })
      expect(await person()).toMatchObject({ addressAsked: null, version: 1 })
    },
  )

  it('knows neither a stranger nor who was erased', async () => {
    expect(await codeOf(askAddress(paper.deps, ClientId.parse('c-999'), wish))).toBe('unknown-client')
    await eraseClient(paper.deps, client, 'staff-1')
    expect(await codeOf(askAddress(paper.deps, client, wish))).toBe('unknown-client')
  })

  it('keeps the last of several at the same time, with one alert for it', async () => {
    const emails = ['a@new.example', 'b@new.example']
    await Promise.all(emails.map((email) => askAddress(paper.deps, client, { ...wish, email })))
    expect(emails).toContain((await person()).addressAsked?.email)
    expect(await alertCodes(paper)).toEqual(['address-asked'])
  })

  it('is whole or not at all: nothing is left of one that others kept from being written', async () => {
    const store = meddlingStore(paper.store, async (writes, inner) => {
      if (writes.some((write) => 'put' in write && write.put === 'limit')) return
      const { version, ...rest } = await person()
      await inner.write([{ put: 'client', value: { ...rest, version: version + 1 }, was: version }])
    })
    expect(await codeOf(askAddress({ ...paper.deps, store }, client, wish))).toBe('changed-meanwhile')
    expect((await person()).addressAsked).toBeNull()
    expect(await alertCodes(paper)).toEqual([])
    expect((await paper.store.listDue(paper.now, 9)).filter(({ type }) => type === 'job')).toEqual([])
  })
})

describe('withdrawAddress', () => {
  it('takes the wish back within ten minutes, and its alert off the list', async () => {
    await askAddress(paper.deps, client, wish)
    await pass({ minutes: 10 })
    expect(await withdrawAddress(paper.deps, client)).toMatchObject({ ok: true })
    expect((await person()).addressAsked).toBeNull()
    expect(await alertCodes(paper)).toEqual([])
    expect(await paper.store.readLastAudit(course)).toMatchObject({ act: 'withdraw-address', by: 'client' })
  })

  it('takes the word to the old address back as well, where it has not gone', async () => {
    await askAddress(paper.deps, client, wish)
    await withdrawAddress(paper.deps, client)
    await runJobsAfter(paper, { minutes: 1 })
    expect(paper.mails).toEqual([])
  })

  it('is refused later, and where there is nothing to take back', async () => {
    expect(await codeOf(withdrawAddress(paper.deps, client))).toBe('nothing-to-undo')
    await askAddress(paper.deps, client, wish)
    await pass({ minutes: 10, seconds: 1 })
    expect(await codeOf(withdrawAddress(paper.deps, client))).toBe('nothing-to-undo')
    expect(await alertCodes(paper)).toEqual(['address-asked'])
  })
})

describe('setAddress', () => {
  const given = { email: wish.email, by: 'staff-1' }

  it('fulfils the wish: mail goes to the new address, and staff have nothing to look at any more', async () => {
    await askAddress(paper.deps, client, wish)
    const before = await person()
    expect(await setAddress(paper.deps, client, given)).toMatchObject({ ok: true })
    const after = await person()
    expect(after).toMatchObject({ email: wish.email, addressAsked: null, mailVersion: before.mailVersion + 1 })
    expect(await alertCodes(paper)).toEqual([])
    const audit = await paper.store.readLastAudit(course)
    expect(audit).toMatchObject({ act: 'address', by: 'staff-1' })
    expect(JSON.stringify(audit)).not.toContain('new.example')
  })

  it('works without a wish, and forgets what bounced at the old address', async () => {
    await putClient({ bouncedAt: paper.now, softBounces: [paper.now] })
    await setAddress(paper.deps, client, given)
    expect(await person()).toMatchObject({ email: wish.email, bouncedAt: null, softBounces: [] })
  })

  it('lets mail to the same address go again when it had bounced there', async () => {
    await putClient({ bouncedAt: paper.now })
    expect(await setAddress(paper.deps, client, { ...given, email: old })).toMatchObject({
      ok: true,
      value: { bouncedAt: null },
    })
    expect(await setAddress(paper.deps, client, { ...given, email: old })).toEqual({ ok: true, value: null })
  })

  it('moves the client in the book of addresses', async () => {
    await setAddress(paper.deps, client, given)
    expect(await askedFor(old)).toEqual([])
    expect(await askedFor(wish.email)).toEqual([wish.email])
  })

  it('closes the wish even where its alert was acknowledged before', async () => {
    await askAddress(paper.deps, client, wish)
    const [alert] = (await paper.store.listAlerts(null, 9)).items
    await acknowledge(paper.deps, alert?.id ?? '', 'staff-2')
    await setAddress(paper.deps, client, given)
    expect((await person()).addressAsked).toBeNull()
    expect(await paper.store.readAlert(alert?.id ?? '')).toMatchObject({ acknowledgedBy: 'staff-2' })
  })

  it('refuses what is no address, and whom nobody knows', async () => {
    expect(await codeOf(setAddress(paper.deps, client, { ...given, email: 'ana' }))).toBe('bad-input')
    expect(await codeOf(setAddress(paper.deps, ClientId.parse('c-999'), given))).toBe('unknown-client')
  })
})

describe('declineAddress', () => {
  it('closes the wish; the address stands, and no mail goes', async () => {
    await askAddress(paper.deps, client, wish)
    expect(await declineAddress(paper.deps, client, 'staff-1')).toMatchObject({ ok: true })
    expect(await person()).toMatchObject({ email: old, addressAsked: null })
    expect(await alertCodes(paper)).toEqual([])
    expect(await paper.store.readLastAudit(course)).toMatchObject({ act: 'decline-address', by: 'staff-1' })
    await runJobsAfter(paper, { minutes: 1 })
    expect(paper.mails).toEqual([])
  })

  it('is refused where there is no wish', async () => {
    expect(await codeOf(declineAddress(paper.deps, client, 'staff-1'))).toBe('not-allowed')
  })
})

async function person(): Promise<Client> {
  const found = await paper.store.readClient(client)
  if (found === null) throw new Error('there is no client')
  return found
}

async function putClient(change: Partial<Client>): Promise<void> {
  const before = await person()
  await paper.store.write([
    { put: 'client', value: { ...before, ...change, version: before.version + 1 }, was: before.version },
  ])
}

async function pass(duration: Duration): Promise<void> {
  paper.now = plus(paper.now, duration)
}

async function codeOf(result: Promise<{ ok: boolean; error?: { code: string } }>): Promise<string | undefined> {
  return (await result).error?.code
}

/** To which addresses a fresh link goes that is asked for by one. */
async function askedFor(email: string): Promise<readonly string[]> {
  paper.mails.length = 0
  await askFreshLink(paper.deps, email)
  await runJobsAfter(paper, { minutes: 1 })
  return paper.mails.map(({ to }) => to)
}
