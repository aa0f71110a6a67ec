import { randomBytes } from 'node:crypto'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { slotViews } from '../../shared/course/slot-view.ts'
import { type EnrolDeps, enrol } from '../../shared/enrol/enrol.ts'
import type { Enrolment } from '../../shared/enrol/enrolment.ts'
import { parseRow } from '../../shared/enrol/parse-row.ts'
import { previewEnrolment } from '../../shared/enrol/preview-enrolment.ts'
import { plan } from '../../shared/message/plan.ts'
import { skipReason } from '../../shared/message/skip-reason.ts'
import { clinicAsOf } from '../../shared/course/clinic-as-of.ts'
import { type Instant, plus } from '../../shared/time/instant.ts'
import { sampleAddressKey } from '../support/address-key.ts'
import { aRow } from '../support/clients-csv.ts'
import { createMemoryTable } from '../support/memory-store.ts'
import { at, sampleClinic } from '../support/sample-course.ts'

const clinic = sampleClinic('harbour')
const now = at('2026-12-20T20:00:00Z')

function createWorld(instant: Instant = now): { readonly deps: EnrolDeps; readonly scan: () => readonly unknown[] } {
  const { store, scan } = createMemoryTable()
  const deps = { store, clinic, clock: () => instant, pause: async () => {}, addressKey: sampleAddressKey, randomBytes }
  return { deps, scan }
}

function enrolmentOf(cells: Readonly<Record<string, string>> = {}): Enrolment {
  const parsed = parseRow(clinic, { line: 1, cells: aRow(cells) })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors))
  return parsed.enrolment
}

async function previewed(deps: EnrolDeps, cells: Readonly<Record<string, string>> = {}) {
  return previewEnrolment(deps, enrolmentOf(cells), 'p-desk')
}

describe('previewEnrolment', () => {
  it('tells every date, the steps that it passes over, and why', async () => {
    const { deps } = createWorld()
    const preview = await previewed(deps, { first_session: '2026-12-22T14:00' })
    expect(preview).toMatchObject({ ok: true, course: 'c-001.1', isKnown: false, sharesAddress: false })
    const [first, second] = preview.dates
    expect(first).toMatchObject({ session: 1, of: 12, phase: 'initial', wall: '2026-12-22T14:00', passedOver: [] })
    expect(second).toMatchObject({ session: 2, wall: '2027-01-05T14:00' })
    expect(second?.passedOver).toMatchObject([{ wall: '2026-12-29T14:00', why: 'closure' }])
    expect(preview.dates.at(-1)).toMatchObject({ session: 12, phase: 'ending' })
  })

  it('numbers a course that was begun elsewhere from where it stands', async () => {
    const { deps } = createWorld()
    const { dates } = await previewed(deps, { sessions_held: '9' })
    expect(dates.map(({ session }) => session)).toEqual([10, 11, 12])
  })

  it('writes the welcome as it would go, with addresses that lead nowhere', async () => {
    const preview = await previewed(createWorld().deps)
    if (!preview.ok) throw new Error(preview.error.detail)
    expect(preview.welcome?.text).toContain('Ana Duarte')
    expect(preview.welcome?.text).toContain('preview.invalid')
    expect(preview.messages.find(({ kind }) => kind === 'welcome')).toMatchObject({ reason: null, dueAt: now })
    expect(preview.messages.filter(({ kind }) => kind === 'reminder')).toHaveLength(12)
  })

  it('marks each date that is taken, and offers first times with which the whole course can be had', async () => {
    const { deps } = createWorld()
    await enrol(deps, enrolmentOf({ client_id: 'c-002', first_session: '2027-01-19T14:00' }), 'p-desk')
    const preview = await previewed(deps)
    if (preview.ok) throw new Error('it can be booked')
    expect(preview.error.code).toBe('slot-taken')
    expect(preview.dates.filter(({ isTaken }) => isTaken)).toHaveLength(10)
    expect(preview.free).toHaveLength(6)
    for (const { wall } of preview.free)
      expect(await previewed(deps, { first_session: wall })).toHaveProperty('ok', true)
  })

  it.each([
    ['outside the hours', { first_session: '2027-01-05T19:00' }, 'outside-hours', true],
    ['in the past', { first_session: '2026-12-01T14:00' }, 'first-session-in-past', true],
    ['too far away to look around', { first_session: '2199-01-01T22:00' }, 'outside-hours', false],
    ['too many sessions', { sessions: '17' }, 'sessions-out-of-range', false],
  ])('%s: tells why, and what would do', async (_what, cells, code, isOffered) => {
    const preview = await previewed(createWorld().deps, cells)
    expect(preview).toMatchObject({ ok: false, error: { code }, dates: [] })
    expect('free' in preview && preview.free.length > 0).toBe(isOffered)
  })

  it('says that an address is shared, and that a client is known', async () => {
    const { deps } = createWorld()
    await enrol(deps, enrolmentOf({ client_id: 'c-002', email: 'ANA@clients.example', therapist: 't-2' }), 'p-desk')
    expect(await previewed(deps)).toMatchObject({ ok: true, sharesAddress: true, isKnown: false })
    expect(await previewed(deps, { client_id: 'c-002' })).toMatchObject({ ok: false, error: { code: 'course-open' } })
  })

  it('tells exactly what enrolling then does, and writes nothing itself', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, async ({ earlier, cells, minutes }) => {
        const { deps, scan } = createWorld(plus(now, { minutes }))
        for (const [index, one] of earlier.entries()) {
          await enrol(deps, enrolmentOf({ ...one, client_id: `e-${index}` }), 'p-desk')
        }
        const held = JSON.stringify(scan())
        const enrolment = enrolmentOf(cells)
        const preview = await previewEnrolment(deps, enrolment, 'p-desk')
        expect(JSON.stringify(scan())).toBe(held)
        const enrolled = await enrol(deps, enrolment, 'p-desk')
        expect(preview.ok ? preview.course : preview.error).toEqual(enrolled.ok ? enrolled.value : enrolled.error)
        if (preview.ok) await expectAsPreviewed(deps, preview)
      }),
      { numRuns: 150 },
    )
  })
})

async function expectAsPreviewed(
  { store }: EnrolDeps,
  preview: Extract<Awaited<ReturnType<typeof previewEnrolment>>, { ok: true }>,
): Promise<void> {
  const state = await store.readCourse(preview.course)
  if (state === null) throw new Error('nothing was enrolled')
  const { client, course, slots } = state
  expect(slotViews(state)).toMatchObject(
    preview.dates.map(({ slot, session, of, phase, wall, startsAt }) => ({ slot, session, of, phase, wall, startsAt })),
  )
  expect(client.sharedAddress).toBe(preview.sharesAddress)
  const situation = { clinic: clinicAsOf(clinic, state.clinic), client, course, slots }
  const messages = plan(situation).map((message) => {
    const reason = skipReason(situation, message, course.enrolledAt)
    return { key: message.key, kind: message.kind, slot: message.slot?.id ?? null, dueAt: message.dueAt, reason }
  })
  expect(new Set(preview.messages.map((one) => JSON.stringify(one)))).toEqual(
    new Set(messages.map((one) => JSON.stringify(one))),
  )
}

const cellsOf = fc.record({
  email: fc.constantFrom('ana@clients.example', 'b@clients.example'),
  therapist: fc.constantFrom('t-1', 't-2'),
  sessions: fc.integer({ min: 11, max: 16 }).map(String),
  sessions_held: fc.integer({ min: 0, max: 12 }).map(String),
  first_session: fc
    .tuple(fc.integer({ min: 18, max: 31 }), fc.constantFrom('09:00', '10:30', '11:00', '14:00'))
    .map(([day, time]) => `2026-12-${day}T${time}`),
  time_zone: fc.constantFrom('', 'Europe/London'),
  content: fc.constantFrom('', 'full', 'neutral'),
  email_consent: fc.constantFrom('2026-12-01', ''),
})

const anyWorld = fc.record({
  earlier: fc.array(cellsOf, { maxLength: 3 }),
  cells: cellsOf,
  minutes: fc.integer({ min: 0, max: 7 * 24 * 60 }),
})
