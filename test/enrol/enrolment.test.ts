import { describe, expect, it } from 'vitest'

import { parseRow } from '../../shared/enrol/parse-row.ts'
import { type Enrolment, planEnrolment } from '../../shared/enrol/enrolment.ts'
import { aRow, type Row } from '../support/clients-csv.ts'
import { at, sampleClinic } from '../support/sample-course.ts'

const always = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, ['00:00-12:00', '12:00-23:59']]),
)
const therapists = [{ id: 't-1', name: 'A Name', hours: always }]
const open = { closures: [], therapists, clinician: null }
const thames = sampleClinic('thames', open)
const harbour = sampleClinic('harbour', { closures: [] })
const now = at('2026-12-20T12:00:00Z')

describe('planEnrolment, over a change of clocks', () => {
  it('books a first session in a gap at the time after it, and the rest at the time that was asked for', () => {
    const steps = stepsOf(thames, { first_session: '2027-03-28T01:30' })
    expect(steps.slice(0, 2)).toEqual([
      '2027-03-28T02:30 2027-03-28T01:30:00Z',
      '2027-04-04T01:30 2027-04-04T00:30:00Z',
    ])
  })

  it('books a session in an overlap at the earlier of the two times', () => {
    expect(stepsOf(thames, { first_session: '2027-10-31T01:30' })[0]).toBe('2027-10-31T01:30 2027-10-31T00:30:00Z')
    expect(stepsOf(thames, { first_session: '2027-10-24T01:30' })[1]).toBe('2027-10-31T01:30 2027-10-31T00:30:00Z')
  })

  it('keeps the wall time over both changes, which is not 168 hours', () => {
    const steps = stepsOf(thames, { first_session: '2027-03-22T10:30', sessions: '16' })
    expect(steps.slice(0, 2)).toEqual([
      '2027-03-22T10:30 2027-03-22T10:30:00Z',
      '2027-03-29T10:30 2027-03-29T09:30:00Z',
    ])
    expect(new Set(steps.map((step) => step.slice(11, 16)))).toEqual(new Set(['10:30']))
  })

  it("knows Cairo's gap at midnight", () => {
    const cairo = sampleClinic('harbour', { ...open, timeZone: 'Africa/Cairo' })
    expect(stepsOf(cairo, { first_session: '2027-04-30T00:15' })[0]).toBe('2027-04-30T01:15 2027-04-29T22:15:00Z')
  })
})

describe('planEnrolment, what is open', () => {
  it.each([
    ['at the beginning of hours', '2027-01-05T08:00', null],
    ['a minute before hours', '2027-01-05T07:59', 'outside-hours'],
    ['up to the break', '2027-01-05T11:10', null],
    ['a minute into the break', '2027-01-05T11:11', 'outside-hours'],
    ['up to the end of hours', '2027-01-05T17:10', null],
    ['a minute over the end of hours', '2027-01-05T17:11', 'outside-hours'],
    ['on a day off', '2027-01-09T10:00', 'outside-hours'],
  ])('%s: %s: %s', (_what, first_session, code) => {
    expect(codeOf(harbour, { first_session })).toBe(code)
  })

  it('refuses a first session in a closure or in leave, and passes over closed steps afterwards', () => {
    const clinic = sampleClinic('harbour')
    expect(codeOf(clinic, { first_session: '2027-03-16T10:00', therapist: 't-3' })).toBe('outside-hours')
    const walls = stepsOf(clinic, { first_session: '2027-03-02T10:00', therapist: 't-3' }).map((step) =>
      step.slice(0, 10),
    )
    expect(walls.slice(0, 4)).toEqual(['2027-03-02', '2027-03-09', '2027-03-23', '2027-03-30'])
    expect(walls).toHaveLength(12)
    expect(codeOf(clinic, { first_session: '2026-12-28T10:00' })).toBe('outside-hours')
  })

  it.each([
    ['a year', '2028-01-12'],
    ['for ever', '9999-12-31'],
  ])('refuses soon and plainly where closures cover every step: %s', (_what, to) => {
    const closed = sampleClinic('harbour', { closures: [{ from: '2027-01-06', to, name: 'Closed' }] })
    expect(codeOf(closed, {})).toBe('no-free-step')
  })

  it('goes on after a break of half a year, and not after a longer one', () => {
    const until = (to: string) => sampleClinic('harbour', { closures: [{ from: '2027-01-06', to, name: 'Closed' }] })
    expect(codeOf(until('2027-07-05'), {})).toBeNull()
    expect(codeOf(until('2027-07-06'), {})).toBe('no-free-step')
  })
})

describe('planEnrolment, the rest of its rules', () => {
  it.each([
    ['11 sessions', { sessions: '11' }, 'sessions-out-of-range'],
    ['12 sessions', { sessions: '12' }, null],
    ['16 sessions', { sessions: '16' }, null],
    ['17 sessions', { sessions: '17' }, 'sessions-out-of-range'],
    ['0 sessions', { sessions: '0' }, 'sessions-out-of-range'],
    ['all but one held', { sessions_held: '11' }, null],
    ['all held', { sessions_held: '12' }, 'sessions-out-of-range'],
    ['more held than agreed', { sessions_held: '13' }, 'sessions-out-of-range'],
    ['no consent where the clinic records it', { email_consent: '' }, 'no-consent'],
    ['a first session in the past', { first_session: '2026-12-15T10:00' }, 'first-session-in-past'],
  ])('%s: %o: %s', (_what, cells, code) => {
    expect(codeOf(harbour, cells)).toBe(code)
  })

  it('needs no date of consent where the clinic assumes it', () => {
    expect(codeOf(sampleClinic('harbour', { closures: [], consent: 'assumed' }), { email_consent: '' })).toBeNull()
  })

  it.each([NaN, Infinity, 12.5, -1, -12])('refuses %d sessions, and as many held', (count) => {
    const enrolment = enrolmentOf(harbour, {})
    expect(planEnrolment(harbour, { ...enrolment, sessions: count }, now)).toMatchObject({
      ok: false,
      error: { code: 'sessions-out-of-range' },
    })
    expect(planEnrolment(harbour, { ...enrolment, held: count }, now)).toMatchObject({
      ok: false,
      error: { code: 'sessions-out-of-range' },
    })
  })

  it('refuses a first session at the present moment, and takes one a second later', () => {
    const enrolment = enrolmentOf(harbour, {})
    const start = '2027-01-05T21:00:00Z'
    expect(planEnrolment(harbour, enrolment, at(start))).toMatchObject({
      ok: false,
      error: { code: 'first-session-in-past' },
    })
    expect(planEnrolment(harbour, enrolment, at('2027-01-05T20:59:59Z')).ok).toBe(true)
  })

  it('books as many sessions as are left of a course taken over, the last ones at twice the distance', () => {
    const clinic = sampleClinic('harbour', { closures: [], course: { fortnightlyLast: 2 } })
    const walls = stepsOf(clinic, { sessions_held: '8' }).map((step) => step.slice(0, 10))
    expect(walls).toEqual(['2027-01-05', '2027-01-12', '2027-01-26', '2027-02-09'])
  })
})

function enrolmentOf(clinic: typeof harbour, cells: Partial<Row>): Enrolment {
  const parsed = parseRow(clinic, { line: 2, cells: aRow(cells) })
  if (!parsed.ok) throw new Error(parsed.errors.map(({ message }) => message).join())
  return parsed.enrolment
}

function codeOf(clinic: typeof harbour, cells: Partial<Row>): string | null {
  const planned = planEnrolment(clinic, enrolmentOf(clinic, cells), now)
  return planned.ok ? null : planned.error.code
}

function stepsOf(clinic: typeof harbour, cells: Partial<Row>): readonly string[] {
  const planned = planEnrolment(clinic, enrolmentOf(clinic, cells), now)
  if (!planned.ok) throw new Error(planned.error.detail)
  return planned.value.map(({ wall, startsAt }) => `${wall} ${startsAt}`)
}
