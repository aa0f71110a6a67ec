import * as z from 'zod/mini'

import { Instant } from '../time/instant.ts'
import { WallTime, weekdays } from '../time/wall-time.ts'

/** The parts of a day that a client may like better: until noon, until 17:00, from then on. */
export const dayParts = ['morning', 'afternoon', 'evening'] as const

/** What a client wishes instead, as data: no words, which could tell of more than a time. All may be empty. */
const wishes = {
  /** Wall times of the clinic, the best first. */
  times: z.readonly(z.array(WallTime).check(z.maxLength(5))),
  weekdays: z.readonly(z.array(z.enum(weekdays)).check(z.maxLength(7))),
  parts: z.readonly(z.array(z.enum(dayParts)).check(z.maxLength(3))),
}

export const TimeWishes = z.readonly(
  z.object({
    times: z._default(wishes.times, []),
    weekdays: z._default(wishes.weekdays, []),
    parts: z._default(wishes.parts, []),
  }),
)
export type TimeWishes = z.infer<typeof TimeWishes>

/** A client's request for another time of a slot, until staff move the slot or decline. */
export const TimeRequest = z.lazy(() => z.readonly(z.object({ at: Instant, ...wishes })))
export type TimeRequest = z.infer<typeof TimeRequest>
