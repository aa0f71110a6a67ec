import { beforeEach, describe, expect, it } from 'vitest'

import { mark } from '../support/act.ts'
import { ClientId, TherapistId } from '../../shared/course/ids.ts'
import { Instant } from '../../shared/time/instant.ts'
import { PlainDate } from '../../shared/time/wall-time.ts'
import { aDay } from '../store/samples.ts'
import { meddlingStore } from '../support/meddling-store.ts'
import { alertCodes, client, stateOf, welcomeOne } from '../support/paper-course.ts'
import type { PaperClinic } from '../support/paper-rehearsal.ts'

const by = 'staff-1'
/** Slot 13 would follow the twelfth, of 23 March, on the Tuesday after. */
const makeUpAt = '2027-03-30T21:00:00Z'
let paper: PaperClinic

beforeEach(async () => {
  paper = await welcomeOne()
  paper.now = Instant.parse('2027-01-19T22:00:00Z')
})

describe('mark, what it refuses', () => {
  it.each([
    ['before the start', 4, '2027-01-26T20:59:59Z', 'not-allowed'],
    ['a slot that is none', 13, '2027-04-20T00:00:00Z', 'unknown-slot'],
    ['slot 0', 0, '2027-04-20T00:00:00Z', 'unknown-slot'],
    ['half a slot', 1.5, '2027-04-20T00:00:00Z', 'unknown-slot'],
  ])('%s: slot %d at %s: %s', async (_what, slot, now, code) => {
    paper.now = Instant.parse(now)
    const before = await stateOf(paper)
    for (const as of ['attended', 'missed'] as const) {
      expect(await mark(paper.deps, client, { slot, as, by })).toMatchObject({ ok: false, error: { code } })
    }
    expect(await stateOf(paper)).toEqual(before)
  })

  it('nothing at the very start', async () => {
    paper.now = Instant.parse('2027-01-26T21:00:00Z')
    expect((await mark(paper.deps, client, { slot: 4, as: 'attended', by })).ok).toBe(true)
  })

  it('a client who is none, however the id is written', async () => {
    for (const id of ['c-404', 'constructor', 'C-001']) {
      const refused = await mark(paper.deps, ClientId.parse(id), { slot: 1, as: 'attended', by })
      expect(refused).toMatchObject({ ok: false, error: { code: 'unknown-client' } })
    }
  })

  it('a course that is closed', async () => {
    const { course } = await stateOf(paper)
    const closed = { ...course, status: 'closed' as const, version: course.version + 1 }
    await paper.store.write([{ put: 'course', value: closed, was: course.version }])
    expect(await mark(paper.deps, client, { slot: 1, as: 'missed', by })).toMatchObject({
      ok: false,
      error: { code: 'course-closed' },
    })
  })

  it('a slot that was cancelled', async () => {
    await markSlot(3, 'missed')
    await markSlot(3, 'attended')
    paper.now = Instant.parse(makeUpAt)
    expect(await mark(paper.deps, client, { slot: 13, as: 'attended', by })).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    })
  })
})

describe('mark, missed and made up', () => {
  it('books the first step of the cadence after the last slot, and gives the number on', async () => {
    await markSlot(3, 'missed')
    const { course, slots } = await stateOf(paper)
    expect(course).toMatchObject({ slots: 13, revision: 2, countdownFrom: 2 })
    expect(slots[2]).toMatchObject({
      status: 'missed',
      counts: false,
      numberedAs: { session: 3, of: 12, phase: 'initial' },
    })
    expect(slots[12]).toMatchObject({ startsAt: makeUpAt, wall: '2027-03-30T14:00', status: 'scheduled', makesUp: 3 })
    expect(await bookedOn('2027-03-30')).toEqual([{ course: 'c-001.1', slot: 13, startsAt: makeUpAt, minutes: 50 }])
  })

  it('passes over a closed and a taken step', async () => {
    await paper.store.write([{ put: 'diary-day', value: dayWith('2027-03-30', '2027-03-30T21:30:00Z'), was: null }])
    await markSlot(3, 'missed')
    expect((await stateOf(paper)).slots[12]?.startsAt).toBe('2027-04-06T21:00:00Z')
  })

  it('looks for the time anew when another takes it between finding and writing', async () => {
    const store = meddlingStore(paper.store, async (_writes, inner, count) => {
      if (count === 1) await inner.write([{ put: 'diary-day', value: dayWith('2027-03-30', makeUpAt), was: null }])
    })
    expect((await mark({ ...paper.deps, store }, client, { slot: 3, as: 'missed', by })).ok).toBe(true)
    expect((await stateOf(paper)).slots[12]?.startsAt).toBe('2027-04-06T21:00:00Z')
    expect(await bookedOn('2027-03-30')).toHaveLength(1)
  })

  it('is refused, changed-meanwhile, and books nothing when others are quicker five times', async () => {
    const before = await stateOf(paper)
    const store = { ...paper.store, write: async () => ({ ok: false as const, conflicts: [0] }) }
    const refused = await mark({ ...paper.deps, store }, client, { slot: 3, as: 'missed', by })
    expect(refused).toMatchObject({ ok: false, error: { code: 'changed-meanwhile' } })
    expect(await stateOf(paper)).toEqual(before)
  })

  it('tells staff and books nothing where no step is free', async () => {
    const closures = [{ from: '2027-03-24', to: '2028-03-24', name: 'Closed for good' }]
    const closed = await welcomeOne({}, { closures })
    closed.now = paper.now
    expect((await mark(closed.deps, client, { slot: 3, as: 'missed', by })).ok).toBe(true)
    const { course, slots } = await stateOf(closed)
    expect([course.slots, slots.length, slots[2]?.status]).toEqual([12, 12, 'missed'])
    expect(await alertCodes(closed)).toEqual(['no-free-step'])
  })

  it('does nothing a second time', async () => {
    await markSlot(3, 'missed')
    const after = await stateOf(paper)
    await markSlot(3, 'missed')
    expect(await stateOf(paper)).toEqual(after)
  })

  it('books two make-ups one after the other, each in its own place', async () => {
    await markSlot(3, 'missed')
    await markSlot(2, 'missed')
    expect((await stateOf(paper)).slots.slice(12).map(({ startsAt, makesUp }) => [startsAt, makesUp])).toEqual([
      [makeUpAt, 3],
      ['2027-04-06T21:00:00Z', 2],
    ])
  })

  it('lets two mark at the same moment without losing either', async () => {
    const marks = [1, 2, 3].map((slot) =>
      mark(paper.deps, client, { slot, as: slot === 2 ? 'missed' : 'attended', by }),
    )
    expect((await Promise.all(marks)).every(({ ok }) => ok)).toBe(true)
    expect((await stateOf(paper)).slots.slice(0, 3).map(({ status }) => status)).toEqual([
      'attended',
      'missed',
      'attended',
    ])
  })
})

describe('mark, where the clinic counts a missed session', () => {
  it('books nothing, and the session keeps its number', async () => {
    const counting = await welcomeOne({}, { course: { missed: 'count' } })
    counting.now = paper.now
    await mark(counting.deps, client, { slot: 3, as: 'missed', by })
    const { course, slots } = await stateOf(counting)
    expect(course.slots).toBe(12)
    expect(slots[2]).toMatchObject({ status: 'missed', counts: true })
    expect(await alertCodes(counting)).toEqual([])
  })
})

async function markSlot(slot: number, as: 'attended' | 'missed'): Promise<void> {
  expect(await mark(paper.deps, client, { slot, as, by })).toEqual({ ok: true, value: null })
}

async function bookedOn(date: string): Promise<readonly object[]> {
  const [day] = await paper.store.readDiary(TherapistId.parse('t-1'), [PlainDate.parse(date)])
  return day?.bookings ?? []
}

function dayWith(date: string, startsAt: string): ReturnType<typeof aDay> {
  return aDay({ date, bookings: [{ course: 'c-999.1', slot: 1, startsAt, minutes: 50 }] })
}
