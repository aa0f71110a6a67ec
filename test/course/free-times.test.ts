import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { isOpenStep } from '../../shared/course/cadence.ts'
import { DiaryDay, dayIn, diaryOf, isFree } from '../../shared/course/diary.ts'
import { type Search, type Wish, freeTimes } from '../../shared/course/free-times.ts'
import { TherapistId } from '../../shared/course/ids.ts'
import { type Instant, plus } from '../../shared/time/instant.ts'
import {
  PlainDate,
  TimeOfDay,
  WallTime,
  type Weekday,
  dateOf,
  daysBetween,
  plusDays,
  wallTimeOf,
  weekdayOf,
  weekdays,
} from '../../shared/time/wall-time.ts'
import { Zone, toInstant, toWall } from '../../shared/time/zone.ts'
import { at, sampleClinic } from '../support/sample-course.ts'

const therapist = TherapistId.parse('t-1')
const day = (text: string) => PlainDate.parse(text)
const wall = (text: string) => WallTime.parse(text)
const vancouver = Zone.parse('America/Vancouver')

describe('freeTimes', () => {
  it('tells the nearest times first, of two as near the earlier, and none that overlaps another', () => {
    expect(walls(searchOf({}), wishOf({ near: '2027-01-05T14:00', count: 5 }))).toEqual([
      '2027-01-05T14:00',
      '2027-01-05T13:00',
      '2027-01-05T15:00',
      '2027-01-04T14:00',
      '2027-01-05T16:00',
    ])
  })

  it('begins at quarters of an hour, at the opening, and at the very time that is asked for', () => {
    const hours = { tue: ['09:10-12:00'] }
    const found = walls(searchOf({ hours }), wishOf({ near: '2027-01-05T10:20', to: '2027-01-05', count: 9 }))
    expect(found).toEqual(['2027-01-05T10:20', '2027-01-05T09:30'])
    expect(walls(searchOf({ hours }), wishOf({ near: '2027-01-05T09:00', to: '2027-01-05', count: 9 }))).toEqual([
      '2027-01-05T09:10',
      '2027-01-05T10:00',
      '2027-01-05T11:00',
    ])
  })

  it('keeps clear of bookings, but for those that give way', () => {
    const booked = [booking('2027-01-05T14:00', 1), booking('2027-01-05T15:10', 2)]
    const near = wishOf({ near: '2027-01-05T14:00', count: 3 })
    expect(walls(searchOf({ booked }), near)).toEqual(['2027-01-05T13:00', '2027-01-04T14:00', '2027-01-05T16:00'])
    const givesWay: Search['givesWay'] = ({ slot }) => slot === 2
    expect(walls(searchOf({ booked, givesWay }), near)[0]).toBe('2027-01-05T14:00')
  })

  it('series ignore out-of-office (22763): offers nothing in a closure or in the therapist’s leave', () => {
    const closures = [{ from: '2027-01-06', to: '2027-01-07', name: 'Closed' }]
    const leave = [{ from: '2027-01-04', to: '2027-01-05' }]
    const found = walls(searchOf({ closures, leave }), wishOf({ near: '2027-01-06T10:00', count: 40 }))
    const away = days('2027-01-04', 4)
    expect(found.filter((one) => away.includes(one.slice(0, 10)))).toEqual([])
    expect(found[0]).toBe('2027-01-08T10:00')
  })

  it('puts the weekdays that are liked better first, and keeps to the part of the day', () => {
    const window = { from: TimeOfDay.parse('16:00'), to: TimeOfDay.parse('18:00') }
    const wish = wishOf({ near: '2027-01-05T09:00', count: 5, to: '2027-01-12', weekdays: ['thu'], window })
    expect(walls(searchOf({}), wish)).toEqual([
      '2027-01-07T16:00',
      '2027-01-07T17:00',
      '2027-01-05T16:00',
      '2027-01-05T17:00',
      '2027-01-04T16:00',
    ])
  })

  it('offers nothing that has begun, and nothing outside the room between two sessions', () => {
    const now = toInstant(wall('2027-01-05T14:00'), vancouver)
    const wish = wishOf({ near: '2027-01-05T14:00', to: '2027-01-05', count: 9 })
    expect(walls(searchOf({ now }), wish)).toEqual(
      ['2027-01-05T14:15', '2027-01-05T15:15', '2027-01-05T16:15', '2027-01-05T17:05'].slice(0, 3),
    )
    const room = {
      after: toInstant(wall('2027-01-05T15:00'), vancouver),
      before: toInstant(wall('2027-01-05T16:00'), vancouver),
    }
    expect(walls(searchOf({ room }), wish)).toEqual(['2027-01-05T15:00'])
  })

  it('closures that cover every slot for a year: ends soon with an empty list', () => {
    const closures = [{ from: '2026-01-01', to: '2029-01-01', name: 'Closed for good' }]
    expect(freeTimes(searchOf({ closures }), wishOf({ near: '2027-06-01T10:00', count: 5, to: '2027-12-31' }))).toEqual(
      [],
    )
    const booked = days('2027-01-01', 364).map((date, index) => ({
      ...booking(`${date}T00:00`, index % 99),
      minutes: 1440,
    }))
    expect(freeTimes(searchOf({ booked }), wishOf({ near: '2027-06-01T10:00', count: 5, to: '2027-12-30' }))).toEqual(
      [],
    )
  })

  it('looks through 52 weeks and finds the one time that is left', () => {
    const booked = days('2027-01-01', 364)
      .filter((date) => date !== '2027-12-21')
      .map((date, index) => ({ ...booking(`${date}T00:00`, index % 99), minutes: 1440 }))
    expect(walls(searchOf({ booked }), wishOf({ near: '2027-01-05T10:00', count: 1, to: '2027-12-30' }))).toEqual([
      '2027-12-21T10:00',
    ])
  })

  it('knows no times of a therapist who does not exist', () => {
    const search = { ...searchOf({}), therapist: TherapistId.parse('t-404') }
    expect(freeTimes(search, wishOf({ near: '2027-01-05T10:00', count: 3 }))).toEqual([])
  })

  it.each([
    [
      'a gap: London 2027-03-28 01:00 to 02:00 is left out',
      '2027-03-28T01:30',
      ['2027-03-28T02:00', '2027-03-28T00:00'],
    ],
    [
      'an overlap: London 2027-10-31 01:30 is the earlier one',
      '2027-10-31T01:30',
      ['2027-10-31T01:30', '2027-10-31T02:00'],
    ],
  ])('%s', (_what, near, expected) => {
    const search = { ...searchOf({ hours: { sun: ['00:00-05:00'] } }), zone: Zone.parse('Europe/London') }
    const found = freeTimes(search, wishOf({ near, from: near.slice(0, 10), to: near.slice(0, 10), count: 2 }))
    expect(found.map((step) => step.wall)).toEqual(expected)
    expect(found.every((step) => toWall(step.startsAt, search.zone) === step.wall)).toBe(true)
  })

  it('holds a booking of the second 01:30 apart from the first where the clocks show both', () => {
    const zone = Zone.parse('Europe/London')
    const second = { ...booking('2027-10-31T01:30', 1), startsAt: at('2027-10-31T01:30:00Z') }
    const search = { ...searchOf({ hours: { sun: ['00:00-05:00'] }, booked: [second] }), zone }
    const [first] = freeTimes(search, wishOf({ near: '2027-10-31T01:30', to: '2027-10-31', count: 1 }))
    expect(first?.startsAt).toBe('2027-10-31T00:30:00Z')
  })

  it('tells only open, free, coming times that do not overlap, the best first, and leaves none out that is better', () => {
    fc.assert(
      fc.property(cases, ({ search, wish }) => {
        const found = freeTimes(search, wish)
        expect(found.length).toBeLessThanOrEqual(wish.count)
        for (const step of found) expect(isRight(search, wish, step.wall)).toBe(true)
        const ranks = found.map((step) => rankOf(wish, step.wall))
        expect(ranks).toEqual(ranks.toSorted(byRank))
        const last = ranks.at(-1)
        for (const missed of quarterHours(search, wish)) {
          const step = { wall: missed, startsAt: toInstant(missed, search.zone) }
          const isBlocked = !isFree(
            { bookings: found.map((one) => ({ ...one, minutes: search.minutes })) },
            step,
            search.minutes,
          )
          const isWorse = found.length === wish.count && last !== undefined && byRank(last, rankOf(wish, missed)) < 0
          expect(isBlocked || isWorse).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })
})

interface Given {
  readonly hours?: Readonly<Record<string, readonly string[]>>
  readonly closures?: readonly object[]
  readonly leave?: readonly object[]
  readonly booked?: readonly Booked[]
  readonly now?: Instant
  readonly room?: Search['room']
  readonly givesWay?: Search['givesWay']
  readonly minutes?: number
}

interface Booked {
  readonly slot: number
  readonly date: string
  readonly startsAt: Instant
  readonly minutes: number
}

function searchOf({ hours, closures = [], leave = [], booked = [], ...given }: Given): Search {
  const weekday = ['08:00-12:00', '13:00-18:00']
  const week = hours ?? { mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: ['08:00-12:00'] }
  const clinic = sampleClinic('harbour', {
    closures,
    clinician: null,
    therapists: [{ id: therapist, name: 'Dr. Mara Lindqvist', hours: week, leave }],
  })
  const dates = [...new Set(booked.map(({ date }) => date))]
  const diary = diaryOf(
    dates.map((date) => {
      const bookings = booked
        .filter((one) => one.date === date)
        .map(({ slot, startsAt, minutes }) => ({ course: 'c-9.1', slot: slot + 1, startsAt, minutes }))
      return DiaryDay.parse({ therapist, date, bookings, version: 1 })
    }),
  )
  return {
    ...{ clinic, therapist, minutes: 50, zone: vancouver, diary, now: at('2027-01-01T00:00:00Z'), except: null },
    ...{ room: { after: null, before: null }, givesWay: () => false },
    ...given,
  }
}

function wishOf(
  given: Omit<Partial<Wish>, 'near' | 'from' | 'to'> & { near: string; from?: string; to?: string },
): Wish {
  const { near, from = '2027-01-01', to = '2027-02-28', ...rest } = given
  return { count: 3, weekdays: [], window: null, ...rest, near: wall(near), from: day(from), to: day(to) }
}

function walls(search: Search, wish: Wish): readonly string[] {
  return freeTimes(search, wish).map((step) => step.wall)
}

function booking(text: string, slot: number): Booked {
  return { slot, date: text.slice(0, 10), startsAt: toInstant(wall(text), vancouver), minutes: 50 }
}

function days(from: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => plusDays(day(from), index))
}

const quarter = fc.integer({ min: 0, max: 95 }).map((index) => wallTimeOf(index * 900_000).slice(11))

const cases = fc
  .record({
    zone: fc.constantFrom('America/Vancouver', 'Europe/London', 'Africa/Cairo'),
    start: fc.constantFrom('2027-01-04', '2027-03-24', '2027-10-28', '2027-04-27'),
    time: quarter,
    offset: fc.integer({ min: -2, max: 9 }),
    count: fc.integer({ min: 1, max: 8 }),
    liked: fc.uniqueArray(fc.constantFrom(...weekdays), { maxLength: 3 }),
    window: fc.option(fc.tuple(quarter, quarter)),
    booked: fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), quarter), { maxLength: 25 }),
    minutes: fc.constantFrom(30, 50, 90),
    night: fc.boolean(),
    nowAt: fc.integer({ min: -24, max: 60 }),
  })
  .map((given) => {
    const zone = Zone.parse(given.zone)
    const hours = given.night
      ? Object.fromEntries(weekdays.map((name) => [name, ['00:00-06:00', '20:00-23:45']]))
      : undefined
    const booked = given.booked.map(([shift, time], index) => {
      const date = plusDays(day(given.start), shift)
      return { slot: index, date, startsAt: toInstant(wall(`${date}T${time}`), zone), minutes: 50 }
    })
    const from = day(given.start)
    const search: Search = {
      ...searchOf({ ...(hours === undefined ? {} : { hours }), booked, minutes: given.minutes }),
      zone,
      now: plus(toInstant(wall(`${from}T00:00`), zone), { hours: given.nowAt }),
    }
    const window =
      given.window === null ? null : { from: TimeOfDay.parse(given.window[0]), to: TimeOfDay.parse(given.window[1]) }
    const wish: Wish = {
      ...{
        near: wall(`${plusDays(from, given.offset)}T${given.time}`),
        count: given.count,
        weekdays: given.liked,
        window,
      },
      ...{ from, to: plusDays(from, 8) },
    }
    return { search, wish }
  })

/** What a time must be, told by other code than the search's. */
function isRight(search: Search, wish: Wish, time: WallTime): boolean {
  const startsAt = toInstant(time, search.zone)
  const step = { wall: time, startsAt }
  const cadence = { first: time, everyDays: 7, fortnightlyLast: 0 }
  const { clinic, minutes, zone } = search
  const end = wallTimeOf(Date.parse(`${time}Z`) + minutes * 60_000)
  return (
    toWall(startsAt, zone) === time &&
    startsAt > search.now &&
    isOpenStep({ clinic, therapist, cadence, minutes, zone, sessions: 12 }, step) &&
    isFree(dayIn(search.diary, therapist, dateOf(time)), step, minutes) &&
    wish.from <= dateOf(time) &&
    dateOf(time) <= wish.to &&
    (wish.window === null ||
      (time.slice(11) >= wish.window.from && end.slice(11) <= wish.window.to && dateOf(end) === dateOf(time)))
  )
}

function quarterHours(search: Search, wish: Wish): readonly WallTime[] {
  const all: readonly WallTime[] = days(wish.from, daysBetween(wish.from, wish.to) + 1).flatMap((date) =>
    Array.from({ length: 96 }, (_, index) => wall(`${date}T${wallTimeOf(index * 900_000).slice(11)}`)),
  )
  return all.filter((time) => isRight(search, wish, time))
}

type Rank = readonly [number, number, string]

function rankOf({ near, weekdays: liked }: Wish, time: WallTime): Rank {
  const good: readonly Weekday[] = liked.length === 0 ? weekdays : liked
  const minuteOfDay = (text: WallTime): number => Number(text.slice(11, 13)) * 60 + Number(text.slice(14))
  const away = Math.abs(daysBetween(dateOf(near), dateOf(time))) * 120 + Math.abs(minuteOfDay(time) - minuteOfDay(near))
  return [Number(!good.includes(weekdayOf(dateOf(time)))), away, time]
}

function byRank(one: Rank, other: Rank): number {
  return one[0] - other[0] || one[1] - other[1] || (one[2] < other[2] ? -1 : Number(one[2] > other[2]))
}
