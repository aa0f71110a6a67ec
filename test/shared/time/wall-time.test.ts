import { describe, expect, it } from 'vitest'

import {
  PlainDate,
  TimeOfDay,
  WallTime,
  dateOf,
  daysBetween,
  midnightOf,
  minutesOf,
  plusDays,
  timeOf,
  wallTime,
  wallTimeOf,
  weekdayOf,
} from '../../../shared/time/wall-time.ts'

const date = PlainDate.parse('2027-01-05')
const time = TimeOfDay.parse('14:05')

describe('PlainDate', () => {
  it.each(['2027-02-29', '2027-13-01', '2027-00-10', '2027-1-5', '02027-01-05', '2027-01-05T00:00', ''])(
    'is none: %j',
    (text) => {
      expect(PlainDate.safeParse(text).success).toBe(false)
    },
  )

  it('has a leap day every fourth year', () => {
    expect(PlainDate.safeParse('2028-02-29').success).toBe(true)
  })
})

describe('TimeOfDay', () => {
  it.each(['00:00', '09:59', '19:00', '23:59'])('is one: %s', (text) => {
    expect(TimeOfDay.safeParse(text).success).toBe(true)
  })

  it.each(['24:00', '9:00', '12:60', '12:00:00', ' 12:00', ''])('is none: %j', (text) => {
    expect(TimeOfDay.safeParse(text).success).toBe(false)
  })
})

describe('WallTime', () => {
  it.each(['2027-02-29T12:00', '2027-01-05T24:00', '2027-01-05 12:00', '2027-01-05T12:00:00', '2027-01-05'])(
    'is none: %j',
    (text) => {
      expect(WallTime.safeParse(text).success).toBe(false)
    },
  )

  it('is a day and a time, and comes apart into them', () => {
    const wall = WallTime.parse('2027-01-05T14:05')
    expect(wallTime(date, time)).toBe(wall)
    expect([dateOf(wall), timeOf(wall)]).toEqual([date, time])
    expect(midnightOf(date)).toBe('2027-01-05T00:00')
  })

  it('has the digits that a moment has in UTC, cut to the minute', () => {
    expect(wallTimeOf(Date.parse('2027-01-05T14:05:59.999Z'))).toBe('2027-01-05T14:05')
    expect(() => wallTimeOf(Date.parse('9999-12-31T23:59:59Z') + 1000)).toThrow('the years 0 to 9999')
  })
})

describe('days', () => {
  it('are added over the ends of months, years and Februaries', () => {
    expect(plusDays(date, 27)).toBe('2027-02-01')
    expect(plusDays(date, -5)).toBe('2026-12-31')
    expect(plusDays(PlainDate.parse('2028-02-28'), 1)).toBe('2028-02-29')
    expect(() => plusDays(PlainDate.parse('9999-12-31'), 1)).toThrow(RangeError)
  })

  it('lie between two of them, or before', () => {
    expect(daysBetween(date, PlainDate.parse('2027-02-01'))).toBe(27)
    expect(daysBetween(date, PlainDate.parse('2027-01-04'))).toBe(-1)
    expect(daysBetween(date, date)).toBe(0)
  })

  it('have their weekdays', () => {
    const week = Array.from({ length: 7 }, (_, index) => weekdayOf(plusDays(PlainDate.parse('2027-01-04'), index)))
    expect(week).toEqual(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])
  })
})

describe('minutesOf', () => {
  it.each([
    ['00:00', 0],
    ['01:01', 61],
    ['23:59', 1439],
  ])('has of %s %i', (text, minutes) => {
    expect(minutesOf(text)).toBe(minutes)
  })
})
