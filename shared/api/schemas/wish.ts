import * as z from 'zod'

import type { LooseWish } from '../../change/find-times.ts'
import { PlainDate, TimeOfDay, WallTime, weekdays } from '../../time/wall-time.ts'
import { wholeInQuery } from './query.ts'

/** What kind of time is looked for, as a query: weekdays are a list with commas. */
export const wishFields = {
  near: WallTime,
  count: wholeInQuery(1, 50).optional(),
  from: PlainDate.optional(),
  to: PlainDate.optional(),
  weekdays: z
    .string()
    .regex(
      new RegExp(`^(?:${weekdays.join('|')})(?:,(?:${weekdays.join('|')})){0,6}$`),
      'give weekdays such as mon,wed',
    )
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(weekdays)))
    .optional(),
  earliest: TimeOfDay.optional(),
  latest: TimeOfDay.optional(),
}

type Wish = z.output<z.ZodObject<typeof wishFields>>

const midnight = TimeOfDay.parse('00:00')
const lastMinute = TimeOfDay.parse('23:59')

/** The wish that a query tells; a window with one end has the day's for the other. */
export function wishIn({ near, count = 5, from, to, weekdays: liked = [], earliest, latest }: Wish): LooseWish {
  const isWindow = earliest !== undefined || latest !== undefined
  const window = isWindow ? { from: earliest ?? midnight, to: latest ?? lastMinute } : null
  return { near, count, from, to, weekdays: liked, window }
}
