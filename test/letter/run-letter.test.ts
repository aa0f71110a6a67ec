import PostalMime from 'postal-mime'
import { beforeEach, describe, expect, it } from 'vitest'

import { changePreferences } from '../../shared/client/change-preferences.ts'
import { setSending } from '../../shared/sending/set-sending.ts'
import { Client } from '../../shared/course/client.ts'
import { ClientId, courseIdOf } from '../../shared/course/ids.ts'
import { eraseClient } from '../../shared/erase/erase-client.ts'
import { runJob } from '../../shared/job/run-job.ts'
import { runLetter } from '../../shared/letter/run-letter.ts'
import { openLink } from '../../shared/link/seal.ts'
import type { OutgoingMail, SendOutcome } from '../../shared/mail/send-mail.ts'
import { ClinicState } from '../../shared/store/items.ts'
import { Instant } from '../../shared/time/instant.ts'
import { aRow, csvText } from '../support/clients-csv.ts'
import { crashingAt } from '../support/crashing-store.ts'
import { letterOf, putLetterTo, runJobsAfter, setAddress } from '../support/letters.ts'
import { meddlingStore } from '../support/meddling-store.ts'
import { aClinicFile, enrolCsv, type PaperClinic } from '../support/paper-rehearsal.ts'

const ana = ClientId.parse('c-001')
const ben = ClientId.parse('c-002')
const cy = ClientId.parse('c-003')
const family = 'family@clients.example'
let paper: PaperClinic

/** Two clients of one address, and one of another; it is three in the morning. */
beforeEach(async () => {
  const rows = [
    aRow({ client_id: ana, email: family }),
    aRow({ client_id: ben, email: family, name: 'Ben Duarte', first_session: '2027-01-06T14:00', locale: 'es' }),
    aRow({ client_id: cy, email: 'cy@clients.example', first_session: '2027-01-07T14:00' }),
  ]
  paper = await enrolCsv(aClinicFile({ closures: [] }), csvText(rows), '2026-12-28T11:00:00Z')
  await setAddress(paper, family, [ben, ana])
  await setAddress(paper, 'cy@clients.example', [cy])
})

describe('runLetter, a fresh link', () => {
  it('sends each client of the address one mail with a link to the whole of their own course, by night too', async () => {
    const job = await putLetterTo(paper, family)
    await runJobsAfter(paper, { minutes: 1 })
    expect(paper.mails.map(({ to }) => to)).toEqual([family, family])
    expect(await Promise.all(paper.mails.map(pageOf))).toEqual([
      { course: 'c-001.1', slot: null, purpose: 'page', texts: [], expiresAt: '2027-09-24T11:01:00Z' },
      { course: 'c-002.1', slot: null, purpose: 'page', texts: [], expiresAt: '2027-09-24T11:01:00Z' },
    ])
    expect(await letterOf(paper, job)).toMatchObject({ cursor: 2, finishedAt: paper.now, dueAt: null, sending: null })
    await runJobsAfter(paper, { days: 1 })
    expect(paper.mails).toHaveLength(2)
  })

  it('has one recipient, names the letter and nothing else in its subject, and tags that SES takes', async () => {
    await putLetterTo(paper, 'CY@clients.example')
    await runJobsAfter(paper, { minutes: 1 })
    const [mail] = paper.mails
    const parsed = await PostalMime.parse(mail?.mime ?? new Uint8Array())
    expect(parsed.to).toEqual([{ name: 'Ana Duarte', address: 'cy@clients.example' }])
    expect(parsed.subject).toBe('The link you asked for')
    expect(mail?.tags).toMatchObject({ client: cy, course: '1', kind: 'fresh-link' })
    for (const value of Object.values(mail?.tags ?? {})) expect(value).toMatch(/^[A-Za-z0-9_-]{1,256}$/)
  })

  it('keeps the mail as it was sent', async () => {
    await putLetterTo(paper, 'cy@clients.example')
    await runJobsAfter(paper, { minutes: 1 })
    const [mail] = paper.mails
    const kept = await paper.store.readMail(courseIdOf(cy, 1), mail?.tags['attempt'] ?? '')
    expect(kept).toMatchObject({ mime: mail?.mime })
  })

  it('ends without a mail where nobody is at the address', async () => {
    const job = await putLetterTo(paper, 'nobody@clients.example')
    await runJobsAfter(paper, { minutes: 1 })
    expect(paper.mails).toEqual([])
    expect(await letterOf(paper, job)).toMatchObject({ cursor: 0, finishedAt: paper.now, dueAt: null })
  })

  it.each<[string, (id: ClientId) => Promise<unknown>]>([
    ['stopped all mails', (id) => changePreferences(paper.deps, id, { stop: 'all', by: 'client' })],
    ['was erased', (id) => eraseClient(paper.deps, id, 'staff-1')],
    ['has an address that takes no mail', (id) => changeClient(id, { bouncedAt: paper.now })],
    ['has no course', (id) => changeClient(id, { courses: 0 })],
    ['has another address by now', (id) => changeClient(id, { email: 'other@clients.example' })],
  ])('passes over who %s', async (_what, act) => {
    await act(ana)
    await putLetterTo(paper, family)
    await runJobsAfter(paper, { minutes: 1 })
    expect(paper.mails.map(({ tags }) => tags['client'])).toEqual([ben])
  })

  it('goes to who stopped prompts and reminders only', async () => {
    for (const stop of ['prompts', 'reminders'] as const)
      await changePreferences(paper.deps, cy, { stop, by: 'client' })
    await putLetterTo(paper, 'cy@clients.example')
    await runJobsAfter(paper, { minutes: 1 })
    expect(paper.mails).toHaveLength(1)
  })
})

describe('runLetter, when it cannot go', () => {
  it('waits while the clinic does not send, and goes when it does', async () => {
    await setSending(paper.deps, { on: false, by: 'staff-1' })
    await putLetterTo(paper, 'cy@clients.example')
    for (let looks = 0; looks < 3; looks += 1) await runJobsAfter(paper, { minutes: 5 })
    expect(paper.mails).toEqual([])
    await setSending(paper.deps, { on: true, by: 'staff-1' })
    await runJobsAfter(paper, { minutes: 5 })
    expect(paper.mails).toHaveLength(1)
  })

  it('is given up a day after it was asked for', async () => {
    await setSending(paper.deps, { on: false, by: 'staff-1' })
    const job = await putLetterTo(paper, 'cy@clients.example')
    await runJobsAfter(paper, { hours: 24, seconds: 1 })
    await setSending(paper.deps, { on: true, by: 'staff-1' })
    await runJobsAfter(paper, { minutes: 5 })
    expect(paper.mails).toEqual([])
    expect(await letterOf(paper, job)).toMatchObject({ dueAt: null })
  })

  it('keeps to one probe a minute while the brake is on, and lets it go by an answer', async () => {
    await changeClinic({ unknowns: 3, probeAt: Instant.parse('2026-12-28T11:00:30Z') })
    const job = await putLetterTo(paper, 'cy@clients.example')
    await runJobsAfter(paper, { seconds: 40 })
    expect(paper.mails).toEqual([])
    expect(await letterOf(paper, job)).toMatchObject({ dueAt: '2026-12-28T11:01:40Z' })
    await runJobsAfter(paper, { minutes: 1 })
    expect(paper.mails).toHaveLength(1)
    expect(await paper.store.readClinic()).toMatchObject({ unknowns: 0, probeAt: null })
  })

  it.each(['throttled', 'unreachable', 'barred'] as const)(
    'tries again after growing pauses when SES is %s',
    async (why) => {
      paper.outcomes.push(refused(why), refused(why))
      const job = await putLetterTo(paper, 'cy@clients.example')
      await runJobsAfter(paper, { seconds: 1 })
      expect(await letterOf(paper, job)).toMatchObject({ refusals: 1, sending: null, dueAt: '2026-12-28T11:01:01Z' })
      await runJobsAfter(paper, { minutes: 1 })
      expect(await letterOf(paper, job)).toMatchObject({ refusals: 2, sending: null, dueAt: '2026-12-28T11:03:01Z' })
      await runJobsAfter(paper, { minutes: 1 })
      expect(paper.mails).toEqual([])
      await runJobsAfter(paper, { minutes: 1 })
      expect(paper.mails).toHaveLength(1)
    },
  )

  it('is given up after an hour of refusals, and the next one still gets theirs', async () => {
    paper.outcomes.push(...Array.from({ length: 7 }, () => refused('unreachable')))
    const job = await putLetterTo(paper, family)
    for (let minutes = 0; minutes < 60; minutes += 1) await runJobsAfter(paper, { minutes: 1 })
    expect(paper.mails).toEqual([])
    await runJobsAfter(paper, { minutes: 1 })
    expect(paper.mails.map(({ tags }) => tags['client'])).toEqual([ben])
    expect(await letterOf(paper, job)).toMatchObject({ finishedAt: paper.now, sent: [{ client: ben }] })
  })

  it('is given up at once when SES rejects the mail itself', async () => {
    paper.outcomes.push(refused('rejected'))
    await putLetterTo(paper, family)
    await runJobsAfter(paper, { minutes: 1 })
    expect(paper.mails.map(({ tags }) => tags['client'])).toEqual([ben])
  })

  it('halves the pace after a throttle', async () => {
    await changeClinic({ perMinute: 600 })
    paper.outcomes.push(refused('throttled'))
    await putLetterTo(paper, 'cy@clients.example')
    await runJobsAfter(paper, { minutes: 1 })
    expect(await paper.store.readClinic()).toMatchObject({ perMinute: 300 })
  })
})

describe('runLetter, at most once', () => {
  it('never sends again what nobody answered for, counts it, and puts the brake on at the third', async () => {
    paper.outcomes.push({ outcome: 'unknown' }, { outcome: 'unknown' }, { outcome: 'unknown' })
    const jobs = [await putLetterTo(paper, family), await putLetterTo(paper, 'cy@clients.example')]
    await runJobsAfter(paper, { minutes: 1 })
    for (let hours = 0; hours < 3; hours += 1) await runJobsAfter(paper, { hours: 1 })
    expect(paper.mails.map(({ tags }) => tags['client'] ?? '').toSorted()).toEqual([ana, ben, cy])
    expect(await paper.store.readClinic()).toMatchObject({ unknowns: 3 })
    expect((await paper.store.listAlerts(null, 9)).items.map(({ code }) => code)).toEqual(['sending-braked'])
    for (const job of jobs) expect(await letterOf(paper, job)).toMatchObject({ dueAt: null })
  })

  it('gives up what a run that was killed between claim and send had claimed, and goes on with the next', async () => {
    const job = await putLetterTo(paper, family)
    const send = () => Promise.reject(new Error('killed'))
    await expect(runJob({ ...paper.deps, send }, job)).rejects.toThrow('killed')
    expect(await letterOf(paper, job)).toMatchObject({ sending: { client: ana }, dueAt: '2026-12-28T11:01:30Z' })
    await runJobsAfter(paper, { seconds: 89 })
    expect(paper.mails).toEqual([])
    await runJobsAfter(paper, { seconds: 1 })
    expect(paper.mails.map(({ tags }) => tags['client'])).toEqual([ben])
    expect(await letterOf(paper, job)).toMatchObject({
      finishedAt: paper.now,
      sent: [{ client: ana }, { client: ben }],
    })
  })

  it('sends nothing twice when it is killed before or after any of its writes', async () => {
    for (const when of ['before', 'after'] as const) {
      for (let nth = 1; nth <= 5; nth += 1) {
        const job = await putLetterTo(paper, family)
        const before = paper.mails.length
        const { store } = crashingAt(paper.store, { nth, when })
        await runJob({ ...paper.deps, store }, job).catch(() => {})
        for (let rounds = 0; rounds < 3; rounds += 1) await runJobsAfter(paper, { seconds: 90 })
        const sent = paper.mails.slice(before).map(({ tags }) => tags['client'])
        expect(sent, `${when} write ${nth}`).toEqual([...new Set(sent)])
        expect(await letterOf(paper, job)).toMatchObject({ dueAt: null, sending: null })
      }
    }
  })

  it('sends once when two runs take the same job at the same time', async () => {
    const job = await putLetterTo(paper, 'cy@clients.example')
    await Promise.all([runJob(paper.deps, job), runJob(paper.deps, job), runLetter(paper.deps, job)])
    expect(paper.mails).toHaveLength(1)
    await runJobsAfter(paper, { minutes: 10 })
    expect(paper.mails).toHaveLength(1)
  })

  it('leaves alone what another run is sending at the moment', async () => {
    const job = await putLetterTo(paper, 'cy@clients.example')
    const send = async (mail: OutgoingMail) => {
      await runJob(paper.deps, job)
      return paper.deps.send(mail)
    }
    await runJob({ ...paper.deps, send }, job)
    expect(await letterOf(paper, job)).toMatchObject({ finishedAt: paper.now, sent: [{ client: cy }] })
    expect(await paper.store.readMail(courseIdOf(cy, 1), paper.mails[0]?.tags['attempt'] ?? '')).not.toBeNull()
  })

  it.each<[string, () => Promise<unknown>]>([
    ['the client stops all mails', () => changePreferences(paper.deps, cy, { stop: 'all', by: 'client' })],
    ['the client is erased', () => eraseClient(paper.deps, cy, 'staff-1')],
    ['the clinic stops sending', () => setSending(paper.deps, { on: false, by: 'staff-1' })],
  ])('does not go when %s just before the claim', async (_what, act) => {
    const job = await putLetterTo(paper, 'cy@clients.example')
    const store = meddlingStore(paper.store, async (_writes, _store, count) => {
      if (count === 1) await act()
    })
    await runJob({ ...paper.deps, store }, job)
    expect(paper.mails).toEqual([])
  })

  it('keeps no mail of a client who is erased, and whose traces are removed, just before it would be kept', async () => {
    const job = await putLetterTo(paper, 'cy@clients.example')
    const store = meddlingStore(paper.store, async (_writes, _store, count) => {
      if (count !== 2) return
      await eraseClient(paper.deps, cy, 'staff-1')
      await runJobsAfter(paper, { seconds: 1 })
    })
    await runJob({ ...paper.deps, store }, job)
    expect(paper.mails).toHaveLength(1)
    expect(await paper.store.readMail(courseIdOf(cy, 1), paper.mails[0]?.tags['attempt'] ?? '')).toBeNull()
    expect(await letterOf(paper, job)).toMatchObject({ finishedAt: paper.now })
  })

  it('keeps no mail of a client who is erased while it is being sent', async () => {
    const job = await putLetterTo(paper, 'cy@clients.example')
    const send = async (mail: OutgoingMail) => {
      await eraseClient(paper.deps, cy, 'staff-1')
      return paper.deps.send(mail)
    }
    await runJob({ ...paper.deps, send }, job)
    expect(paper.mails).toHaveLength(1)
    expect(await paper.store.readMail(courseIdOf(cy, 1), paper.mails[0]?.tags['attempt'] ?? '')).toBeNull()
    expect(await letterOf(paper, job)).toMatchObject({ finishedAt: paper.now })
  })
})

describe('runLetter, the word to the old address', () => {
  it('tells one client only, without a link to the page', async () => {
    const at = paper.now
    await changeClient(ana, { addressAsked: { email: 'new@clients.example', at, alert: 'a-1' } })
    await putLetterTo(paper, family, 'address-asked', ana)
    await runJobsAfter(paper, { minutes: 1 })
    expect(paper.mails.map(({ to, tags }) => [to, tags['client']])).toEqual([[family, ana]])
    const { text = '', subject } = await PostalMime.parse(paper.mails[0]?.mime ?? new Uint8Array())
    expect(subject).toBe('About your e-mail address')
    expect(text).toContain('Somebody asked us to write to you at another e-mail address.')
    expect(text).not.toContain('new@clients.example')
    expect([...text.matchAll(/https:\S+/g)]).toHaveLength(1)
  })

  it('is void once the wish was withdrawn, or another one has taken its place', async () => {
    await putLetterTo(paper, family, 'address-asked', ana)
    await runJobsAfter(paper, { minutes: 1 })
    await putLetterTo(paper, family, 'address-asked', ben)
    await changeClient(ben, {
      addressAsked: { email: 'new@clients.example', at: '2026-12-28T10:00:00Z', alert: 'a-1' },
    })
    await runJobsAfter(paper, { minutes: 1 })
    expect(paper.mails).toEqual([])
  })
})

function refused(why: Extract<SendOutcome, { outcome: 'refused' }>['why']): SendOutcome {
  return { outcome: 'refused', why }
}

async function pageOf({ mime }: OutgoingMail): Promise<unknown> {
  const { html = '' } = await PostalMime.parse(mime)
  const tokens = [...html.matchAll(/https:\/\/clinic\.example\/c\/([\w-]+)/g)].map(([, token = '']) => token)
  const keyOf = (month: string) => paper.deps.linkKey(Instant.parse(`${month}-01T00:00:00Z`))
  const opened = await Promise.all(tokens.map((token) => openLink(token, { keyOf, now: paper.now })))
  return opened.flatMap((one) => (one.ok && one.payload.purpose === 'page' ? [one.payload] : []))[0]
}

async function changeClient(id: ClientId, change: Partial<Record<keyof Client, unknown>>): Promise<void> {
  const client = await paper.store.readClient(id)
  if (client === null) throw new Error(`there is no client ${id}`)
  const value = Client.parse({ ...client, ...change, version: client.version + 1 })
  await paper.store.write([{ put: 'client', value, was: client.version }])
}

async function changeClinic(change: object): Promise<void> {
  const clinic = await paper.store.readClinic()
  const value = ClinicState.parse({ ...clinic, ...change, version: clinic.version + 1 })
  await paper.store.write([{ put: 'clinic', value, was: clinic.version || null }])
}
