import * as z from 'zod/mini'

import { weekdays } from '../time/wall-time.ts'
import { byKey, worded } from './field.ts'

const rangeError = worded('give a range of one day such as "09:00-17:00"')
const Range = z.string({ error: rangeError }).check(
  z.regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/, { error: rangeError, abort: true }),
  z.refine((range) => range.slice(0, 5) < range.slice(6), {
    error: worded('give a range that ends after it starts, on the same day'),
    abort: true,
  }),
)

const inOrder = worded('give the day\'s ranges in order and apart, such as ["09:00-12:00", "13:00-17:00"]')
const DayRanges = z.readonly(
  z.array(Range, { error: inOrder }).check(
    z.maxLength(8, { error: inOrder }),
    z.superRefine((ranges, context) => {
      for (const [index, range] of ranges.entries()) {
        const before = ranges[index - 1]
        if (before === undefined || before.slice(6) <= range.slice(0, 5)) continue
        const message = `starts before ${before} ends; give the day's ranges in order and apart`
        context.addIssue({ code: 'custom', path: [index], message })
      }
    }),
  ),
)

/** Opening hours of a week, by weekday, as wall times of the clinic's zone; a day that is not named is closed. */
export const WeekHours = z.readonly(
  byKey(weekdays, DayRanges).check(
    z.refine((week) => Object.values(week).some((ranges) => ranges.length > 0), {
      error: 'has no hours; give at least one day, such as { "mon": ["09:00-17:00"] }',
    }),
  ),
)
export type WeekHours = z.infer<typeof WeekHours>
