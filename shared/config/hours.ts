import * as z from 'zod'

import { TimeOfDay, type Weekday, weekdays } from '../time/wall-time.ts'
import { byKey, worded } from './field.ts'

const rangeError = worded('give a range of one day such as "09:00-17:00"')
const Range = z
  .string({ error: rangeError })
  .regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/, { error: rangeError, abort: true })
  .refine((range) => range.slice(0, 5) < range.slice(6), {
    error: worded('give a range that ends after it starts, on the same day'),
    abort: true,
  })

const inOrder = worded('give the day\'s ranges in order and apart, such as ["09:00-12:00", "13:00-17:00"]')
const DayRanges = z
  .array(Range, { error: inOrder })
  .max(8, { error: inOrder })
  .superRefine((ranges, context) => {
    for (const [index, range] of ranges.entries()) {
      const before = ranges[index - 1]
      if (before === undefined || before.slice(6) <= range.slice(0, 5)) continue
      const message = `starts before ${before} ends; give the day's ranges in order and apart`
      context.addIssue({ code: 'custom', path: [index], message })
    }
  })
  .readonly()

/** Opening hours of a week, by weekday, as wall times of the clinic's zone; a day that is not named is closed. */
export const WeekHours = byKey(weekdays, DayRanges)
  .refine((week) => Object.values(week).some((ranges) => ranges.length > 0), {
    error: 'has no hours; give at least one day, such as { "mon": ["09:00-17:00"] }',
  })
  .readonly()
export type WeekHours = z.infer<typeof WeekHours>

/** An open stretch of one day, from `from` until `to`. */
export interface OpenHours {
  readonly from: TimeOfDay
  readonly to: TimeOfDay
}

/** When it is open on a weekday: in order, and two stretches that touch told as one. */
export function openOn(week: WeekHours, weekday: Weekday): readonly OpenHours[] {
  return (week[weekday] ?? []).reduce<readonly OpenHours[]>((open, range) => {
    const last = open.at(-1)
    const next = { from: TimeOfDay.parse(range.slice(0, 5)), to: TimeOfDay.parse(range.slice(6)) }
    return last?.to === next.from ? [...open.slice(0, -1), { from: last.from, to: next.to }] : [...open, next]
  }, [])
}

/** Minutes from midnight to a time of day. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}
