import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { Clinic } from '../../shared/config/clinic.ts'
import { type Busy, DiaryDay, dayIn, diaryOf, isFree } from '../../shared/course/diary.ts'
import { isOpen } from '../../shared/course/opening.ts'
import { type DiaryWeekGiven, diaryWeekOf } from '../../shared/diary/diary-week.ts'
import { daysOfWeek, mondayOf } from '../../shared/diary/week.ts'
import { millisecondsOf } from '../../shared/time/instant.ts'
import { PlainDate, WallTime, dateOf, plusDays, timeOf, wallTimeOf } from '../../shared/time/wall-time.ts'
import { toInstant, toWall } from '../../shared/time/zone.ts'
import { at, sampleClinic } from '../support/sample-course.ts'

const all = ['00:00-03:30', '09:00-12:15', '13:10-17:00']
const hours = { mon: all, wed: all, fri: ['10:00-10:50'], sun: all }
const [first] = sampleClinic('thames').therapists
const clinic = Clinic.parse({
  ...sampleClinic('thames', { clinician: null, closures: [{ from: '2027-03-24', to: '2027-03-24', name: 'Closed' }] }),
  therapists: [{ ...first, hours }],
})
const therapist = onlyOf(clinic.therapists)

/** A week with a gap, one with an overlap, one without either. */
const mondays = ['2027-03-22', '2027-10-25', '2027-06-07'].map((text) => PlainDate.parse(text))

const times = fc.array(fc.record({ day: fc.nat(6), hour: fc.nat(23), minute: fc.constantFrom(0, 10, 15, 30, 45) }), {
  maxLength: 20,
})

/** The week with bookings at these times, by the clinic's clocks. */
function givenOf(monday: PlainDate, booked: readonly { day: number; hour: number; minute: number }[]): DiaryWeekGiven {
  const digits = (number: number): string => `${number}`.padStart(2, '0')
  const days = daysOfWeek(monday).map((date, index) => ({
    ...{ therapist: 't-1', date, version: 1 },
    bookings: booked
      .filter(({ day }) => day === index)
      .map(({ hour, minute }, slot) => {
        const startsAt = toInstant(WallTime.parse(`${date}T${digits(hour)}:${digits(minute)}`), clinic.timeZone)
        return { course: 'c-1.1', slot: slot + 1, startsAt, minutes: clinic.course.minutes }
      }),
  }))
  return {
    ...{ clinic, monday, booked: days.map((day) => DiaryDay.parse(day)), cases: new Map() },
    now: toInstant(WallTime.parse(`${monday}T11:00`), clinic.timeZone),
  }
}

function quartersOf(date: PlainDate): readonly WallTime[] {
  return Array.from({ length: 96 }, (_, index) => wallTimeOf(Date.parse(date) + index * 15 * 60_000))
}

const over = ({ startsAt, minutes }: Busy): number => millisecondsOf(startsAt) + minutes * 60_000

describe('diaryWeekOf', () => {
  it('shows each booking once, and free times that can be booked, none of which is in another’s way', () => {
    fc.assert(
      fc.property(fc.constantFrom(...mondays), times, (monday, booked) => {
        const given = givenOf(monday, booked)
        const { days } = diaryWeekOf(therapist, given)
        const entries = days.flatMap(({ entries: ofDay }) => ofDay)
        expect(entries.filter(({ kind }) => kind === 'taken')).toHaveLength(booked.length)
        expect(entries.map(({ startsAt }) => startsAt)).toEqual(entries.map(({ startsAt }) => startsAt).toSorted())
        for (const [index, entry] of entries.entries()) {
          if (entry.kind !== 'free') continue
          expect(isOpen(clinic, therapist, entry) && entry.startsAt > given.now).toBe(true)
          expect(toInstant(entry.wall, clinic.timeZone)).toBe(entry.startsAt)
          expect(toWall(entry.startsAt, clinic.timeZone)).toBe(entry.wall)
          const [before, after] = [entries[index - 1], entries[index + 1]]
          expect(
            before === undefined || over(before) <= millisecondsOf(entry.startsAt) || before.kind === 'taken',
          ).toBe(true)
          expect(after === undefined || over(entry) <= millisecondsOf(after.startsAt)).toBe(true)
          expect(isFree(dayIn(diaryOf(given.booked), therapist.id, dateOf(entry.wall)), entry, entry.minutes)).toBe(
            true,
          )
        }
      }),
    )
  })

  it('leaves out no quarter of an hour at which a session would still fit between what it shows', () => {
    fc.assert(
      fc.property(fc.constantFrom(...mondays), times, (monday, booked) => {
        const given = { ...givenOf(monday, booked), now: at('2027-01-01T00:00:00Z') }
        const { minutes } = clinic.course
        const left = diaryWeekOf(therapist, given).days.flatMap(({ date, entries }) =>
          quartersOf(date)
            .filter((wall) => isOpen(clinic, therapist, { wall, minutes }))
            .map((wall) => ({ wall, startsAt: toInstant(wall, clinic.timeZone) }))
            .filter(({ wall, startsAt }) => toWall(startsAt, clinic.timeZone) === wall)
            .filter((step) => isFree({ bookings: entries }, step, minutes)),
        )
        expect(left).toEqual([])
      }),
    )
  })

  it('offers the same times through the day, without those that are over', () => {
    const at11 = givenOf(PlainDate.parse('2027-06-07'), [])
    const walls = diaryWeekOf(therapist, at11).days[0]?.entries.map(({ wall }) => timeOf(wall))
    expect(walls).toEqual(['13:10', '14:15', '15:15'])
    const at10 = diaryWeekOf(therapist, { ...at11, now: at('2027-06-07T08:20:00Z') }).days[0]?.entries
    expect(at10?.map(({ wall }) => timeOf(wall))).toEqual(['10:00', '11:00', '13:10', '14:15', '15:15'])
  })

  it('begins a day’s free times when its hours do, and goes on by quarters', () => {
    const given = { ...givenOf(PlainDate.parse('2027-06-07'), []), now: at('2027-01-01T00:00:00Z') }
    const [monday, , , , friday] = diaryWeekOf(therapist, given).days
    const walls = monday?.entries.map(({ wall }) => timeOf(wall))
    expect(walls).toEqual(['00:00', '01:00', '02:00', '09:00', '10:00', '11:00', '13:10', '14:15', '15:15'])
    expect(friday?.entries).toEqual([])
  })
})

describe('mondayOf', () => {
  it('is the same for the seven days of a week, over the ends of months and years', () => {
    for (let day = 0; day < 800; day += 1) {
      const date = plusDays(PlainDate.parse('2026-12-21'), day)
      expect(mondayOf(date)).toBe(plusDays(PlainDate.parse('2026-12-21'), day - (day % 7)))
      expect(daysOfWeek(mondayOf(date))).toContain(date)
    }
  })
})

function onlyOf<T>([one]: readonly T[]): T {
  if (one === undefined) throw new Error('the clinic has a therapist')
  return one
}
