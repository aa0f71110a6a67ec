import * as z from 'zod/mini'

const dateForm = /^\d{4}-\d{2}-\d{2}$/
const timeForm = /^([01]\d|2[0-3]):[0-5]\d$/
const wallForm = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/

/** A day of the calendar, `2027-01-05`, in no zone. */
export const PlainDate = z.string().check(z.regex(dateForm), z.refine(isRealDay, 'no such day')).brand<'PlainDate'>()
export type PlainDate = z.infer<typeof PlainDate>

/** A time of day to the minute, `00:00` to `23:59`. */
export const TimeOfDay = z.string().check(z.regex(timeForm)).brand<'TimeOfDay'>()
export type TimeOfDay = z.infer<typeof TimeOfDay>

/** What a clock on the wall shows, `2027-01-05T14:00`; which zone's wall is said beside it. */
export const WallTime = z
  .string()
  .check(
    z.regex(wallForm),
    z.refine((text) => isRealDay(text.slice(0, 10)), 'no such day'),
  )
  .brand<'WallTime'>()
export type WallTime = z.infer<typeof WallTime>

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

/** The day that a wall time lies on. */
export function dateOf(wall: WallTime): PlainDate {
  return checked(wall.slice(0, 10), isDate)
}

export function timeOf(wall: WallTime): TimeOfDay {
  return checked(wall.slice(11), isTimeOfDay)
}

export function wallTime(date: PlainDate, time: TimeOfDay): WallTime {
  return checked(`${date}T${time}`, isWallTime)
}

/** The wall time at which a day begins. */
export function midnightOf(date: PlainDate): WallTime {
  return checked(`${date}T00:00`, isWallTime)
}

/** The wall time whose digits a count of milliseconds since 1970 has in UTC, cut to the minute. */
export function wallTimeOf(milliseconds: number): WallTime {
  return checked(new Date(milliseconds).toISOString().slice(0, -8), isWallTime)
}

export function plusDays(date: PlainDate, days: number): PlainDate {
  return checked(new Date(Date.parse(date) + days * day).toISOString().slice(0, -14), isDate)
}

/** Whole days from `from` to `to`; negative where `to` is the earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return (Date.parse(to) - Date.parse(from)) / day
}

export function weekdayOf(date: PlainDate): Weekday {
  const weekday = weekdays[(new Date(date).getUTCDay() + 6) % 7]
  if (weekday === undefined) throw new RangeError('there are seven weekdays')
  return weekday
}

/** Minutes from midnight to a time of day. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/** A calendar day in milliseconds: in UTC every day is as long. */
const day = 24 * 60 * 60 * 1000

function isRealDay(text: string): boolean {
  const milliseconds = Date.parse(text)
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(text)
}

function isDate(text: string): text is PlainDate {
  return dateForm.test(text)
}

function isTimeOfDay(text: string): text is TimeOfDay {
  return timeForm.test(text)
}

function isWallTime(text: string): text is WallTime {
  return wallForm.test(text)
}

function checked<T extends string>(text: string, isForm: (text: string) => text is T): T {
  if (!isForm(text)) throw new RangeError('a day lies in the years 0 to 9999')
  return text
}
