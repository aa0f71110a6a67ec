import * as z from 'zod/mini'

import { minutesOf, TimeOfDay } from '../time/wall-time.ts'
import { object, Time, whole, worded } from './field.ts'

const numbersError = worded('give a list of different numbers from 1 to 6, such as [4, 2, 1]')
const left = z.literal([1, 2, 3, 4, 5, 6], { error: numbersError })

const Quiet = z.readonly(
  object({
    from: z._default(Time, TimeOfDay.parse('21:00')),
    to: z._default(Time, TimeOfDay.parse('08:00')),
  }).check(
    z.refine(({ from, to }) => from !== to && minutesFrom(from, to) <= 14 * 60, {
      error: 'makes the quiet hours longer than 14 h; give at most 14 h, such as "21:00" to "08:00"',
      path: ['to'],
      abort: true,
    }),
  ),
)

/** When messages go; each may be left out and then has the default shown here. */
export const MessageSettings = z.readonly(
  object({
    promptHours: z._default(whole(13, 168, 'hours'), 48),
    reminderHours: z._default(whole(3, 167, 'hours'), 24),
    /** Of how many sessions left the client is told. */
    countdown: z._default(
      z.readonly(
        z
          .array(left, { error: numbersError })
          .check(z.refine((numbers) => new Set(numbers).size === numbers.length, { error: numbersError, abort: true })),
      ),
      [4, 2, 1],
    ),
    /** The time of day, where the client is, of what goes on a later day. */
    at: z._default(Time, TimeOfDay.parse('10:00')),
    missedHours: z._default(whole(0, 72, 'hours'), 2),
    followUpDays: z._default(whole(7, 90, 'days'), 30),
    quiet: z.prefault(Quiet, {}),
  }).check(
    z.refine(({ promptHours, reminderHours }) => reminderHours < promptHours, {
      error: 'is not later than the prompt; give a number of hours below "promptHours"',
      path: ['reminderHours'],
      abort: true,
    }),
    z.refine(({ at, quiet }) => minutesFrom(quiet.from, at) >= minutesFrom(quiet.from, quiet.to), {
      error: 'lies in the quiet hours; give a time outside them',
      path: ['at'],
      abort: true,
    }),
  ),
)
export type MessageSettings = z.infer<typeof MessageSettings>

/** How long after `from` the clock next shows `to`. */
function minutesFrom(from: TimeOfDay, to: TimeOfDay): number {
  return (minutesOf(to) - minutesOf(from) + 24 * 60) % (24 * 60)
}
