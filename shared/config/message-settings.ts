import * as z from 'zod'

import { minutesOf, TimeOfDay } from '../time/wall-time.ts'
import { object, Time, whole, worded } from './field.ts'

const numbersError = worded('give a list of different numbers from 1 to 6, such as [4, 2, 1]')
const left = z.literal([1, 2, 3, 4, 5, 6], { error: numbersError })

const Quiet = object({
  from: Time.default(TimeOfDay.parse('21:00')),
  to: Time.default(TimeOfDay.parse('08:00')),
})
  .refine(({ from, to }) => from !== to && minutesFrom(from, to) <= 14 * 60, {
    error: 'makes the quiet hours longer than 14 h; give at most 14 h, such as "21:00" to "08:00"',
    path: ['to'],
    abort: true,
  })
  .readonly()

/** When messages go; each may be left out and then has the default shown here. */
export const MessageSettings = object({
  promptHours: whole(13, 168, 'hours').default(48),
  reminderHours: whole(3, 167, 'hours').default(24),
  /** Of how many sessions left the client is told. */
  countdown: z
    .array(left, { error: numbersError })
    .refine((numbers) => new Set(numbers).size === numbers.length, { error: numbersError, abort: true })
    .readonly()
    .default([4, 2, 1]),
  /** The time of day, where the client is, of what goes on a later day. */
  at: Time.default(TimeOfDay.parse('10:00')),
  missedHours: whole(0, 72, 'hours').default(2),
  followUpDays: whole(7, 90, 'days').default(30),
  quiet: Quiet.prefault({}),
})
  .refine(({ promptHours, reminderHours }) => reminderHours < promptHours, {
    error: 'is not later than the prompt; give a number of hours below "promptHours"',
    path: ['reminderHours'],
    abort: true,
  })
  .refine(({ at, quiet }) => minutesFrom(quiet.from, at) >= minutesFrom(quiet.from, quiet.to), {
    error: 'lies in the quiet hours; give a time outside them',
    path: ['at'],
    abort: true,
  })
  .readonly()
export type MessageSettings = z.infer<typeof MessageSettings>

/** How long after `from` the clock next shows `to`. */
function minutesFrom(from: TimeOfDay, to: TimeOfDay): number {
  return (minutesOf(to) - minutesOf(from) + 24 * 60) % (24 * 60)
}
