import * as z from 'zod/mini'

import { PlainDate, plusDays, weekdayOf, weekdays } from '../time/wall-time.ts'

/** A day whose week a diary can show: in the years for which the clocks are known, or before. */
export const DiaryDate = PlainDate.check(
  z.refine(
    (date) => date >= '2000-01-01' && date <= '2037-12-31',
    'give a day in the years 2000 to 2037, such as 2027-01-04',
  ),
)

/** The Monday of the week in which a day lies. */
export function mondayOf(date: PlainDate): PlainDate {
  return plusDays(date, -weekdays.indexOf(weekdayOf(date)))
}

/** The seven days of a week, from its Monday on. */
export function daysOfWeek(monday: PlainDate): readonly PlainDate[] {
  return weekdays.map((_weekday, index) => plusDays(monday, index))
}
