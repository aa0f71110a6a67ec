import { Temporal } from 'temporal-polyfill/implementation'
import * as z from 'zod'

/** A day of the calendar, `2027-01-05`, in no zone. */
export const PlainDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isDay, 'no such day')
  .brand<'PlainDate'>()
export type PlainDate = z.infer<typeof PlainDate>

/** A time of day to the minute, `00:00` to `23:59`. */
export const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .brand<'TimeOfDay'>()
export type TimeOfDay = z.infer<typeof TimeOfDay>

/** What a clock on the wall shows, `2027-01-05T14:00`; which zone's wall is said beside it. */
export const WallTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)
  .refine((text) => isDay(text.slice(0, 10)), 'no such day')
  .brand<'WallTime'>()
export type WallTime = z.infer<typeof WallTime>

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

export function dateOf(wall: WallTime): PlainDate {
  return PlainDate.parse(wall.slice(0, 10))
}

export function timeOf(wall: WallTime): TimeOfDay {
  return TimeOfDay.parse(wall.slice(11))
}

export function wallTime(date: PlainDate, time: TimeOfDay): WallTime {
  return WallTime.parse(`${date}T${time}`)
}

export function plusDays(date: PlainDate, days: number): PlainDate {
  return PlainDate.parse(Temporal.PlainDate.from(date).add({ days }).toString())
}

/** Whole days from `from` to `to`; negative where `to` is the earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days
}

export function weekdayOf(date: PlainDate): Weekday {
  const weekday = weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1]
  if (weekday === undefined) throw new RangeError('a day of the week is 1 to 7')
  return weekday
}

/** Minutes from midnight to a time of day. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}
