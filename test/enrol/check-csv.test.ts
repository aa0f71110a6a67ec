import { randomBytes } from 'node:crypto'

import { describe, expect, it } from 'vitest'

import { checkCsv } from '../../shared/enrol/check-csv.ts'
import { enrol } from '../../shared/enrol/enrol.ts'
import { sampleAddressKey } from '../support/address-key.ts'
import { aRow, csvText, type Row } from '../support/clients-csv.ts'
import { largeClinic, manyRows } from '../support/many-clients.ts'
import { createMemoryStore } from '../support/memory-store.ts'
import { enrolOne } from '../support/paper-course.ts'
import { at, sampleClinic } from '../support/sample-course.ts'

const clinic = sampleClinic('harbour', { closures: [] })
const now = at('2026-12-20T12:00:00Z')

describe('checkCsv', () => {
  it('finds nothing wrong with a good file', async () => {
    const { good, errors } = await check([aRow({ client_id: 'c-1' }), aRow({ client_id: 'c-2', therapist: 't-2' })])
    expect(errors).toEqual([])
    expect(good.map(({ line, enrolment }) => [line, enrolment.client])).toEqual([
      [2, 'c-1'],
      [3, 'c-2'],
    ])
  })

  it('tells every bad row by line, column and code, in order of lines', async () => {
    const { good, errors } = await check([
      aRow({ client_id: 'c-1', sessions: '17' }),
      aRow({ client_id: 'c-2', therapist: 't-9' }),
      aRow({ client_id: 'c-3', email_consent: '' }),
      aRow({ client_id: 'c-4', first_session: '2026-12-01T10:00' }),
      aRow({ client_id: 'c-5', first_session: '2027-01-09T10:00' }),
      aRow({ client_id: 'c-6', email: 'x', name: '' }),
      aRow({ client_id: 'c-7' }),
      aRow({ client_id: 'c-7', therapist: 't-2' }),
      aRow({ client_id: 'c-8', first_session: '2027-01-12T14:30' }),
    ])
    expect(errors.map(({ line, column, code }) => `${line} ${column} ${code}`)).toEqual([
      '2 sessions sessions-out-of-range',
      '3 therapist unknown-therapist',
      '4 email_consent no-consent',
      '5 first_session first-session-in-past',
      '6 first_session outside-hours',
      '7 name bad-input',
      '7 email bad-input',
      '9 client_id course-open',
      '10 first_session slot-taken',
    ])
    expect(good.map(({ line }) => line)).toEqual([8])
  })

  it('names every date on which rows of one file collide, and lets the first of them stand', async () => {
    const { errors } = await check([
      aRow({ client_id: 'c-1' }),
      aRow({ client_id: 'c-2', first_session: '2027-03-16T14:49' }),
    ])
    expect(errors).toMatchObject([
      { line: 3, code: 'slot-taken', message: expect.stringContaining('2027-03-16T14:49, 2027-03-23T14:49') },
    ])
  })

  it('lets two stand side by side: one after the other, one hour with two therapists', async () => {
    const rows = [
      aRow({ client_id: 'c-1' }),
      aRow({ client_id: 'c-2', first_session: '2027-01-05T14:50' }),
      aRow({ client_id: 'c-3', therapist: 't-2' }),
    ]
    expect((await check(rows)).errors).toEqual([])
  })

  it('gives a whole family one address', async () => {
    const { errors } = await check([aRow({ client_id: 'c-1' }), aRow({ client_id: 'c-2', therapist: 't-2' })])
    expect(errors).toEqual([])
  })

  it('tells of a client whose course is open already, and of times that are booked', async () => {
    const paper = await enrolOne()
    const text = csvText([aRow(), aRow({ client_id: 'c-2', first_session: '2027-01-12T13:20' })])
    const { errors } = await checkCsv({ clinic: paper.clinic, store: paper.store, now: paper.now }, text)
    expect(errors.map(({ line, code }) => [line, code])).toEqual([
      [2, 'course-open'],
      [3, 'slot-taken'],
    ])
  })

  it('never says a name or an address in a message', async () => {
    const rows = [
      aRow({ email: 'canary', name: 'Canary\u202E' }),
      aRow({ client_id: 'c-2', sessions: '99' }),
      aRow({ client_id: 'c-2' }),
    ]
    const { errors } = await check(rows)
    expect(errors.length).toBeGreaterThan(2)
    expect(JSON.stringify(errors)).not.toMatch(/canary|Duarte|clients\.example/i)
  })

  it('checks 5,000 rows', async () => {
    const { good, errors } = await checkCsv(
      { clinic: largeClinic, store: createMemoryStore(), now },
      csvText(manyRows(5_000)),
    )
    expect(errors).toEqual([])
    expect(good).toHaveLength(5_000)
  })
})

describe('enrol', () => {
  it('agrees with the check: what was found good is enrolled, and then the same row is refused', async () => {
    const store = createMemoryStore()
    const deps = { store, clinic, clock: () => now, pause: async () => {}, addressKey: sampleAddressKey, randomBytes }
    const { good } = await check([aRow()])
    for (const { enrolment } of good) {
      expect(await enrol(deps, enrolment, 'staff-1')).toEqual({ ok: true, value: 'c-001.1' })
      expect(await enrol(deps, enrolment, 'staff-1')).toMatchObject({ ok: false, error: { code: 'course-open' } })
    }
  })
})

function check(rows: readonly Row[]): ReturnType<typeof checkCsv> {
  return checkCsv({ clinic, store: createMemoryStore(), now }, csvText(rows))
}
