import { beforeEach, describe, expect, it } from 'vitest'

import { CourseCommand } from '../../shared/change/course-command.ts'
import { commandCourse } from '../../shared/command/command-course.ts'
import { findFreeTimes, findOffers } from '../../shared/command/find-free-times.ts'
import { DiaryDay } from '../../shared/course/diary.ts'
import { Slot } from '../../shared/course/slot.ts'
import { fingerprintOf } from '../../shared/store/fingerprint.ts'
import { TherapistId } from '../../shared/course/ids.ts'
import { PlainDate, WallTime } from '../../shared/time/wall-time.ts'
import { alertCodes, attendAt, client, course, kindsOf, stateOf, welcomeOne } from '../support/paper-course.ts'
import type { PaperClinic } from '../support/paper-rehearsal.ts'

const selfService = { choices: 3, days: 7 }
const noRequest = { times: [], weekdays: [], parts: [] }
let paper: PaperClinic

beforeEach(async () => {
  paper = await welcomeOne({}, { course: { selfService } })
  await attendAt(paper, '2027-01-13T18:00:00Z')
})

describe('ask, the client asks for another time', () => {
  it('keeps the wishes on the slot, tells staff today, sends nothing and moves nothing', async () => {
    const before = await stateOf(paper)
    const wishes = { times: ['2027-01-27T15:00'], weekdays: ['thu'], parts: ['morning'] }
    expect(await give({ do: 'ask', slot: 4, ...wishes }, 'client')).toMatchObject({ ok: true })
    const { slots } = await stateOf(paper)
    expect(slots[3]).toMatchObject({
      request: { at: paper.now, ...wishes },
      revision: 1,
      startsAt: before.slots[3]?.startsAt,
    })
    const { items } = await paper.store.listAlerts(null, 9)
    expect(items.filter(({ code }) => code !== 'unmarked')).toMatchObject([
      { code: 'time-requested', severity: 'today', slot: 4, course },
    ])
    await attendAt(paper, '2027-01-13T18:05:00Z')
    expect(kindsOf(paper)).toEqual(['welcome'])
  })

  it('may be nothing more than "another time, please"; the same again is one request, another one takes its place', async () => {
    await give({ do: 'ask', slot: 4 }, 'client')
    const first = await stateOf(paper)
    expect(first.slots[3]?.request).toEqual({ at: paper.now, ...noRequest })
    expect(await give({ do: 'ask', slot: 4 }, 'client')).toEqual({ ok: true, value: null })
    expect(await stateOf(paper)).toEqual(first)
    await attendAt(paper, '2027-01-13T19:00:00Z')
    await give({ do: 'ask', slot: 4, parts: ['evening'] }, 'client')
    expect((await stateOf(paper)).slots[3]?.request).toEqual({ at: paper.now, ...noRequest, parts: ['evening'] })
    const raised = (await alertCodes(paper)).filter((code) => code !== 'unmarked')
    expect(raised).toEqual(['time-requested'])
  })

  it.each([
    ['a slot that has begun', { slot: 1 }, 'slot-already-started'],
    ['a slot that is none', { slot: 13 }, 'unknown-slot'],
    ['a wish that is over', { slot: 4, times: ['2027-01-13T09:00'] }, 'bad-input'],
  ])('is refused for %s', async (_what, fields, code) => {
    expect(await give({ do: 'ask', ...fields }, 'client')).toMatchObject({ ok: false, error: { code } })
  })

  it.each([
    ['words', { note: 'I cannot bear Tuesdays' }],
    ['words for a time', { times: ['whenever'] }],
    ['six times', { times: Array.from({ length: 6 }, () => '2027-01-27T15:00') }],
    ['another part of the day', { parts: ['night'] }],
  ])('takes data only, not %s', (_what, fields) => {
    expect(CourseCommand.safeParse({ do: 'ask', slot: 4, ...fields }).success).toBe(false)
  })

  it('is closed by the move that grants it, which the client is told of', async () => {
    await give({ do: 'ask', slot: 4, times: ['2027-01-27T15:00'] }, 'client')
    await give({ do: 'move', slot: 4, to: '2027-01-27T15:00' }, 'staff-1')
    expect((await stateOf(paper)).slots[3]).toMatchObject({ wall: '2027-01-27T15:00', request: null, revision: 2 })
    await attendAt(paper, '2027-01-13T18:05:00Z')
    expect(kindsOf(paper)).toEqual(['welcome', 'change'])
  })

  it('comes back when that move is undone, and goes when it is itself undone', async () => {
    await give({ do: 'ask', slot: 4 }, 'client')
    await give({ do: 'move', slot: 4, to: '2027-01-27T15:00' }, 'staff-1')
    await give({ do: 'undo' }, 'staff-1')
    expect((await stateOf(paper)).slots[3]).toMatchObject({ wall: '2027-01-26T14:00', request: noRequest })
    await give({ do: 'ask', slot: 5 }, 'client')
    await give({ do: 'undo' }, 'client')
    expect((await stateOf(paper)).slots[4]?.request).toBeNull()
  })

  it('is closed by a decline, without a mail; there is nothing to decline then', async () => {
    await give({ do: 'ask', slot: 4 }, 'client')
    expect(await give({ do: 'decline', slot: 4 }, 'staff-1')).toMatchObject({ ok: true })
    const { slots } = await stateOf(paper)
    expect(slots[3]).toMatchObject({ request: null, revision: 1, wall: '2027-01-26T14:00' })
    expect(await give({ do: 'decline', slot: 4 }, 'staff-1')).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    })
    await attendAt(paper, '2027-01-13T18:05:00Z')
    expect(kindsOf(paper)).toEqual(['welcome'])
  })

  it('leaves a slot from before there were requests as it was, its course’s fingerprint too', async () => {
    const { slots, course: before } = await stateOf(paper)
    const old = slots.map(({ request: _request, overridden: _overridden, ...slot }) => Slot.parse(slot))
    expect(old).toEqual(slots)
    expect(fingerprintOf(old)).toBe(before.fingerprint)
  })
})

describe('choose, the client takes an offered time', () => {
  it('offers the nearest free times clear of the present one, and takes each of them as a move', async () => {
    const offers = await offersOf(4)
    expect(offers).toEqual(['2027-01-26T13:00', '2027-01-26T15:00', '2027-01-25T14:00'])
    for (const to of offers) {
      const chosen = await welcomeOne({}, { course: { selfService } })
      await attendAt(chosen, '2027-01-13T18:00:00Z')
      const command = CourseCommand.parse({ do: 'choose', slot: 4, to })
      expect(await commandCourse(chosen.deps, client, { command, by: 'client' })).toMatchObject({ ok: true })
      expect((await stateOf(chosen)).slots[3]).toMatchObject({ wall: to, revision: 2, overridden: false })
      expect(await chosen.store.readLastAudit(course)).toMatchObject({
        act: 'choose',
        slot: 4,
        by: 'client',
        why: null,
      })
    }
  })

  it('sends one change, and can be undone', async () => {
    await give({ do: 'choose', slot: 4, to: '2027-01-26T15:00' }, 'client')
    await attendAt(paper, '2027-01-13T18:05:00Z')
    expect(kindsOf(paper)).toEqual(['welcome', 'change'])
    await give({ do: 'undo' }, 'client')
    expect((await stateOf(paper)).slots[3]).toMatchObject({ wall: '2027-01-26T14:00', revision: 3 })
  })

  it.each([
    ['a free time that is not offered', '2027-01-26T16:00'],
    ['the present time', '2027-01-26T14:00'],
    ['a closed time', '2027-01-26T20:00'],
    ['a time of another week', '2027-02-03T14:00'],
  ])('is refused, not-allowed, for %s', async (_what, to) => {
    const before = await stateOf(paper)
    expect(await give({ do: 'choose', slot: 4, to }, 'client')).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    })
    expect(await stateOf(paper)).toEqual(before)
  })

  it('is refused for an offer that another has taken meanwhile: nobody is double booked', async () => {
    await give({ do: 'choose', slot: 3, to: '2027-01-19T15:00' }, 'client')
    expect(await offersOf(4)).toContain('2027-01-26T15:00')
    const { value } = await booking('2027-01-26T22:10:00Z')
    await paper.store.write([{ put: 'diary-day', value, was: value.version - 1 }])
    expect(await give({ do: 'choose', slot: 4, to: '2027-01-26T15:00' }, 'client')).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    })
  })

  it('offers nothing nearer than the clinic’s notice, neither the session nor the new time', async () => {
    await attendAt(paper, '2027-01-25T21:00:00Z')
    expect(await offersOf(4)).toEqual(['2027-01-26T15:00', '2027-01-26T16:00', '2027-01-27T14:00'])
    await attendAt(paper, '2027-01-25T21:00:01Z')
    expect(await offersOf(4)).toEqual([])
  })

  it('keeps the order of sessions: offers end where the next session begins', async () => {
    await give({ do: 'move', slot: 5, to: '2027-01-26T16:00' }, 'staff-1')
    expect(await offersOf(4)).toEqual(['2027-01-26T13:00', '2027-01-26T15:00', '2027-01-25T14:00'])
    await give({ do: 'move', slot: 5, to: '2027-01-26T15:00' }, 'staff-1')
    expect(await offersOf(4)).toEqual(['2027-01-26T13:00', '2027-01-25T14:00', '2027-01-25T13:00'])
  })

  it('is not for clients of a clinic that does not say so, nor of a paused course', async () => {
    const other = await welcomeOne()
    expect(await findOffers(other.deps, client, 4)).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
    await give({ do: 'pause' }, 'staff-1')
    expect(await findOffers(paper.deps, client, 4)).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
  })
})

describe('findFreeTimes', () => {
  const wish = { near: WallTime.parse('2027-01-26T14:00'), count: 3, weekdays: [], window: null }

  it('for a slot: where it could be moved to, also a little earlier or later than now', async () => {
    const found = await findFreeTimes(paper.deps, { client, slot: 4, therapist: null }, wish)
    expect(found.ok && found.value.map(({ wall }) => wall)).toEqual([
      '2027-01-26T13:45',
      '2027-01-26T14:45',
      '2027-01-26T15:45',
    ])
  })

  it('for a slot with another therapist, in that one’s hours', async () => {
    const of = { client, slot: 4, therapist: TherapistId.parse('t-5') }
    const found = await findFreeTimes(paper.deps, of, wish)
    expect(found.ok && found.value.map(({ wall }) => wall)).toEqual([
      '2027-01-25T14:00',
      '2027-01-27T14:00',
      '2027-01-25T13:00',
    ])
  })

  it('for a therapist: what nobody has booked', async () => {
    const found = await findFreeTimes(
      paper.deps,
      { client: null, slot: null, therapist: TherapistId.parse('t-1') },
      wish,
    )
    expect(found.ok && found.value.map(({ wall }) => wall)).toEqual([
      '2027-01-26T13:00',
      '2027-01-26T15:00',
      '2027-01-25T14:00',
    ])
  })

  it.each([
    ['no one', { client: null, slot: null, therapist: null }, '2027-01-26T14:00', 'bad-input'],
    ['a slot that is none', { client, slot: 40, therapist: null }, '2027-01-26T14:00', 'unknown-slot'],
    [
      'a therapist who does not exist',
      { client: null, slot: null, therapist: TherapistId.parse('t-9') },
      '2027-01-26T14:00',
      'unknown-therapist',
    ],
    ['the year 9999', { client, slot: 4, therapist: null }, '9999-12-31T23:30', 'bad-input'],
    ['the year 0', { client, slot: 4, therapist: null }, '0000-01-01T00:30', 'bad-input'],
  ])('is refused for %s', async (_what, of, near, code) => {
    const found = await findFreeTimes(paper.deps, of, { ...wish, near: WallTime.parse(near) })
    expect(found).toMatchObject({ ok: false, error: { code } })
  })
})

async function give(command: object, by: string) {
  return commandCourse(paper.deps, client, { command: CourseCommand.parse(command), by })
}

async function offersOf(slot: number): Promise<readonly string[]> {
  const found = await findOffers(paper.deps, client, slot)
  if (!found.ok) throw new Error(found.error.detail)
  return found.value.map(({ wall }) => wall)
}

/** The day of t-1's diary with a booking of another course more. */
async function booking(startsAt: string) {
  const { slots } = await stateOf(paper)
  const slot = slots[3]
  if (slot === undefined) throw new Error('no slot 4')
  const [day] = await paper.store.readDiary(slot.therapist, [PlainDate.parse('2027-01-26')])
  const bookings = [...(day?.bookings ?? []), { course: 'c-999.1', slot: 1, startsAt, minutes: 50 }]
  return { value: DiaryDay.parse({ ...day, bookings, version: (day?.version ?? 0) + 1 }) }
}
