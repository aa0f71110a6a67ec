import * as z from 'zod/mini'

import type { LooseWish } from '../../change/find-times.ts'
import { PlainDate, TimeOfDay, WallTime, weekdays } from '../../time/wall-time.ts'
import { wholeInQuery } from './query.ts'

/** What kind of time is looked for, as a query: weekdays are a list with commas. */
export const wishFields = {
  near: WallTime,
  count: z.optional(wholeInQuery(1, 50)),
  from: z.optional(PlainDate),
  to: z.optional(PlainDate),
  weekdays: z.optional(
    z.pipe(
      z.pipe(
        z
          .string()
          .check(
            z.regex(
              new RegExp(`^(?:${weekdays.join('|')})(?:,(?:${weekdays.join('|')})){0,6}$`),
              'give weekdays such as mon,wed',
            ),
          ),
        z.transform((text) => text.split(',')),
      ),
      z.array(z.enum(weekdays)),
    ),
  ),
  earliest: z.optional(TimeOfDay),
  latest: z.optional(TimeOfDay),
}

type Wish = z.output<z.ZodMiniObject<typeof wishFields>>

const midnight = TimeOfDay.parse('00:00')
const lastMinute = TimeOfDay.parse('23:59')

/** The wish that a query tells; a window with one end has the day's for the other. */
export function wishIn({ near, count = 5, from, to, weekdays: liked = [], earliest, latest }: Wish): LooseWish {
  const isWindow = earliest !== undefined || latest !== undefined
  const window = isWindow ? { from: earliest ?? midnight, to: latest ?? lastMinute } : null
  return { near, count, from, to, weekdays: liked, window }
}
