import { describe, expect, it, vi } from 'vitest'
import * as z from 'zod'

import { handler } from '../../../functions/command/handler.ts'
import { askAddress } from '../../../shared/client/ask-address.ts'
import { runImport } from '../../../shared/enrol/run-import.ts'
import { ClientId, JobId } from '../../../shared/course/ids.ts'
import { openFeed } from '../../../shared/link/feed-link.ts'
import { plus } from '../../../shared/time/instant.ts'
import { aRow, csvText } from '../../support/clients-csv.ts'
import { course, enrolOne, stateOf, welcomeOne } from '../../support/paper-course.ts'
import { aClinicFile, openPaperClinic } from '../../support/paper-rehearsal.ts'
import { deploy, passMinute, passMinutes, replanJob } from '../../support/redeploy.ts'
import { at } from '../../support/sample-course.ts'

const live = vi.hoisted(() => ({}))
vi.mock('../../../functions/command/deps.ts', () => ({ liveDeps: () => live }))

describe('handler of command', () => {
  it.each([
    ['nothing', undefined],
    ['no command', {}],
    ['a command that is none', { do: 'drop' }],
    ['a prototype for a command', { do: 'constructor' }],
    ['a mark without a slot', { do: 'mark', client: 'c-001', as: 'missed' }],
    ['a mark of another word', { do: 'mark', client: 'c-001', slot: 1, as: 'late' }],
    ['half a slot', { do: 'confirm', client: 'c-001', slot: 1.5 }],
    ['a slot as text', { do: 'confirm', client: 'c-001', slot: '1' }],
    ['a client that names a person', { do: 'course', client: 'Ana Duarte' }],
    ['a PIN as a number', { do: 'pin', client: 'c-001', pin: 4711 }],
    ['half a PIN', { do: 'pin', client: 'c-001', pin: '47' }],
    ['no PIN at all, not even null', { do: 'pin', client: 'c-001' }],
    ['sending without a switch', { do: 'sending' }],
    ['a field too many', { do: 'courses', all: true }],
    ['a wish for no times', { do: 'free-times', client: 'c-001', slot: 1, near: '2027-01-05T14:00', count: 0 }],
    ['a wish in words', { do: 'ask', client: 'c-001', slot: 1, note: 'Ana Duarte is unwell' }],
    ['5 MB of CSV and more', { do: 'import', csv: 'x'.repeat(5_000_001) }],
    ['nobody as the one who acts', { do: 'sending', on: true, by: '' }],
  ])('refuses %s in one line', async (_what, event) => {
    const answer = await handle((await enrolOne()).deps, event)
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-input' } })
    expect(JSON.stringify(answer)).not.toMatch(/Duarte|\\n/)
    expect(JSON.stringify(answer).length).toBeLessThan(1_000)
  })

  it('imports a file, tells how far it is, and what came of it', async () => {
    const paper = openPaperClinic(aClinicFile(), at('2026-12-28T20:00:00Z'))
    const begun = await handle(paper.deps, { do: 'import', csv: csvText([aRow()]), by: 'staff-1' })
    expect(begun).toEqual({ ok: true, job: 'import-attempt-0000000001', rows: 1, errors: [] })
    const status = () => handle(paper.deps, { do: 'import-status', job: 'import-attempt-0000000001' })
    expect(await status()).toEqual({ ok: true, rows: 1, done: 0, refused: [], finished: false })
    await runImport(paper.deps, JobId.parse('import-attempt-0000000001'))
    expect(await status()).toEqual({ ok: true, rows: 1, done: 1, refused: [], finished: true })
    expect(await handle(paper.deps, { do: 'courses' })).toEqual({ ok: true, courses: ['c-001.1'], next: null })
  })

  it('tells what a deployed clinic file would change, and lets it take effect', async () => {
    const paper = await enrolOne()
    expect(await handle(paper.deps, { do: 'replan-status' })).toEqual({
      ...{ ok: true, applied: null, settings: null, zoneRules: null },
    })
    await passMinute(paper)
    deploy(paper, aClinicFile({ closures: [], messages: { promptHours: 72 } }))
    await passMinutes(paper, 3)
    const { id } = await replanJob(paper, 'settings')
    expect(await handle(paper.deps, { do: 'replan-status', after: 0 })).toMatchObject({
      settings: { job: id, phase: 'waiting', courses: [{ course: 'c-001.1' }] },
    })
    expect(await handle(paper.deps, { do: 'replan-status', after: 1 })).toMatchObject({ settings: { courses: [] } })
    expect(await handle(paper.deps, { do: 'approve-replan', job: id, by: 'lead' })).toEqual({
      ...{ ok: true, job: id, rows: 1 },
    })
    expect(await handle(paper.deps, { do: 'approve-replan', job: 'nothing', by: 'lead' })).toMatchObject({
      error: { code: 'bad-input' },
    })
  })

  it('tells when the earliest session of a file starts, and null where there is none', async () => {
    const { deps } = await enrolOne()
    const rows = [
      aRow(),
      aRow({ client_id: 'c-2', first_session: '2027-01-04T10:00' }),
      aRow({ client_id: 'c-3', first_session: 'soon' }),
    ]
    expect(await handle(deps, { do: 'first-session', csv: csvText(rows) })).toEqual({
      ok: true,
      at: '2027-01-04T17:00:00Z',
    })
    expect(await handle(deps, { do: 'first-session', csv: 'nonsense' })).toEqual({ ok: true, at: null })
  })

  it('marks, confirms, unsubscribes and switches, each with a plain answer', async () => {
    const paper = await welcomeOne()
    paper.now = at('2027-01-05T22:00:00Z')
    const done = { ok: true }
    expect(await handle(paper.deps, { do: 'mark', client: 'c-001', slot: 1, as: 'missed', by: 'staff-1' })).toEqual(
      done,
    )
    expect(await handle(paper.deps, { do: 'confirm', client: 'c-001', slot: 2, by: 'staff-1' })).toEqual(done)
    expect(await handle(paper.deps, { do: 'unsubscribe', client: 'c-001', by: 'client' })).toEqual(done)
    expect(await handle(paper.deps, { do: 'sending', on: false, by: 'staff-1' })).toEqual(done)
    const { client, slots, clinic } = await stateOf(paper)
    expect([slots[0]?.status, slots[1]?.status, client.unsubscribedAt, clinic.sending]).toEqual([
      'missed',
      'confirmed',
      paper.now,
      false,
    ])
  })

  it('previews a change before it is made, and a free time for what is refused', async () => {
    const paper = await welcomeOne()
    const move = { do: 'move', client: 'c-001', slot: 4, to: '2027-01-27T15:00', by: 'staff-1' }
    expect(await handle(paper.deps, { ...move, preview: true })).toMatchObject({
      ok: true,
      preview: { revision: 1, mails: [{ kind: 'change' }] },
    })
    expect((await stateOf(paper)).course.revision).toBe(1)
    const closed = await handle(paper.deps, { ...move, to: '2027-01-27T20:00', preview: true })
    expect(closed).toMatchObject({ ok: false, error: { code: 'outside-hours' }, revision: 1, conflicts: [{ slot: 4 }] })
    expect(await handle(paper.deps, { ...move, seen: 1 })).toEqual({ ok: true })
    const late = { ...move, to: '2027-01-27T16:00', seen: 1 }
    const since = { revision: 2, acts: [{ act: 'move-one', slot: 4, by: 'staff-1' }] }
    expect(await handle(paper.deps, late)).toMatchObject({ ok: false, error: { code: 'changed-meanwhile', since } })
  })

  it('finds free times, offers them where the clinic lets clients choose, and shows what a client asks for', async () => {
    const paper = await welcomeOne({}, { course: { selfService: {} } })
    const near = { do: 'free-times', client: 'c-001', slot: 4, near: '2027-01-27T15:00', count: 1 }
    const found = { ok: true, times: [{ wall: '2027-01-27T15:00', startsAt: '2027-01-27T22:00:00Z' }] }
    expect(await handle(paper.deps, near)).toEqual(found)
    const window = { from: '15:00', to: '16:00' }
    const ofTherapist = {
      do: 'free-times',
      therapist: 't-1',
      near: '2027-01-25T08:00',
      weekdays: ['wed'],
      window,
      count: 1,
    }
    expect(await handle(paper.deps, ofTherapist)).toEqual(found)
    expect(await handle(paper.deps, { do: 'free-times', near: '2027-01-25T08:00' })).toMatchObject({ ok: false })
    const offers = await handle(paper.deps, { do: 'offers', client: 'c-001', slot: 4 })
    expect(offers).toMatchObject({ ok: true, times: [{ wall: '2027-01-26T13:00' }, {}, {}] })
    await handle(paper.deps, { do: 'ask', client: 'c-001', slot: 4, weekdays: ['fri'], by: 'client' })
    expect(await handle(paper.deps, { do: 'course', client: 'c-001' })).toMatchObject({
      revision: 2,
      requests: [{ slot: 4, at: paper.now, times: [], weekdays: ['fri'], parts: [] }],
    })
  })

  it('sets another address that a client asked for, or declines, and shows it until then', async () => {
    const paper = await welcomeOne()
    const address = { do: 'address', client: 'c-001', email: 'ana@new.example', by: 'staff-1' }
    const asked = async () => handle(paper.deps, { do: 'course', client: 'c-001' })
    const wish = { email: 'ana@new.example', by: 'client' }
    await askAddress(paper.deps, ClientId.parse('c-001'), wish)
    expect(await asked()).toMatchObject({ addressAsked: { email: wish.email, at: paper.now } })
    expect(await handle(paper.deps, { do: 'decline-address', client: 'c-001', by: 'staff-1' })).toEqual({ ok: true })
    expect(await asked()).toMatchObject({ addressAsked: null })
    expect(await handle(paper.deps, { do: 'decline-address', client: 'c-001' })).toMatchObject({
      error: { code: 'not-allowed' },
    })
    expect(await handle(paper.deps, address)).toEqual({ ok: true })
    expect((await stateOf(paper)).client.email).toBe('ana@new.example')
    for (const email of ['Ana Duarte', 'x'.repeat(401)]) {
      const refused = await handle(paper.deps, { ...address, email })
      expect(refused).toMatchObject({ ok: false, error: { code: 'bad-input' } })
      expect(JSON.stringify(refused)).not.toMatch(/Duarte|xxx/)
    }
  })

  it('shows what an absence would do until it is approved, and what it did', async () => {
    const paper = await welcomeOne()
    const leave = { therapist: 't-1', from: '2027-01-25', to: '2027-01-29' }
    const declared = await handle(paper.deps, { do: 'absence', absence: leave, by: 'staff-1' })
    const { job } = z.object({ job: z.string() }).parse(declared)
    const status = () => handle(paper.deps, { do: 'absence-status', job })
    expect(await status()).toMatchObject({
      ...{ ok: true, absence: leave, rows: 1, done: 0, finished: false, approvedAt: null, next: null },
      courses: [{ client: 'c-001', ok: true, preview: { mails: [{ kind: 'change' }] } }],
    })
    expect(await handle(paper.deps, { do: 'absence-status', job: 'absence-404' })).toMatchObject({ ok: false })
  })

  it('lists the texts of each locale, and which words are the clinic’s own', async () => {
    const paper = await enrolOne({}, { texts: { en: { 'middle.03.title': 'A title of our own' } } })
    const answer = JSON.stringify(await handle(paper.deps, { do: 'texts' }))
    expect(answer).toContain('{"field":"title","words":"A title of our own","own":true}')
    expect(answer.match(/"own":true/gu)).toHaveLength(1)
  })

  it('gives out an address of a therapist’s feed, which tells nothing of whose it is', async () => {
    const { deps, now } = await enrolOne()
    const answer = await handle(deps, { do: 'therapist-feed', therapist: 't-1' })
    const { https } = z.object({ ok: z.literal(true), https: z.string(), webcal: z.string() }).parse(answer)
    expect(https).toMatch(/^https:\/\/clinic\.example\/feeds\/[\w-]+\.ics$/)
    expect(answer).toEqual({ ok: true, https, webcal: https.replace('https:', 'webcal:') })
    const token = https.replace('https://clinic.example/feeds/', '').replace('.ics', '')
    expect(await openFeed(token, { keyOf: () => deps.linkKey(now), now })).toMatchObject({
      ok: true,
      payload: { of: 'therapist', therapist: 't-1', expiresAt: plus(now, { days: 400 }) },
    })
  })

  it('passes a refusal on with its code', async () => {
    const { deps } = await enrolOne()
    for (const [event, code] of [
      [{ do: 'mark', client: 'c-001', slot: 1, as: 'missed' }, 'not-allowed'],
      [{ do: 'confirm', client: 'c-404', slot: 1 }, 'unknown-client'],
      [{ do: 'unsubscribe', client: 'c-404' }, 'unknown-client'],
      [{ do: 'course', client: 'c-404' }, 'unknown-client'],
      [{ do: 'import-status', job: 'j-404' }, 'bad-input'],
      [{ do: 'therapist-feed', therapist: 't-404' }, 'unknown-therapist'],
    ] as const) {
      expect(await handle(deps, event), event.do).toMatchObject({ ok: false, error: { code } })
    }
  })

  it('gives a client a PIN and takes it away', async () => {
    const paper = await welcomeOne()
    for (const pin of ['4711', null]) {
      expect(await handle(paper.deps, { do: 'pin', client: 'c-001', pin, by: 'front-desk' })).toEqual({ ok: true })
      expect((await stateOf(paper)).client.pin === null).toBe(pin === null)
    }
    expect(await paper.store.readLastAudit(course)).toMatchObject({ act: 'pin-removed', by: 'front-desk' })
  })

  it('shows a course with its sessions and messages, and the alerts', async () => {
    const paper = await welcomeOne()
    const shown = await handle(paper.deps, { do: 'course', client: 'c-001' })
    expect(shown).toMatchObject({
      ok: true,
      course: 'c-001.1',
      status: 'open',
      messages: [{ kind: 'welcome', outcome: 'sent' }],
    })
    await handle(paper.deps, { do: 'unsubscribe', client: 'c-001' })
    const alert = {
      at: paper.now,
      client: 'c-001',
      course: 'c-001.1',
      slot: null,
      code: 'unsubscribed',
      severity: 'today',
      acknowledged: false,
    }
    expect(await handle(paper.deps, { do: 'alerts' })).toEqual({
      ok: true,
      alerts: [expect.objectContaining(alert)],
      next: null,
    })
  })
})

async function handle(deps: object, event: unknown): Promise<unknown> {
  Object.assign(live, deps)
  return Reflect.apply(handler, undefined, [event, { getRemainingTimeInMillis: () => 10_000 }])
}
