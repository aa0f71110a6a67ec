import * as z from 'zod'

import { Instant } from '../time/instant.ts'
import { WallTime, weekdays } from '../time/wall-time.ts'

/** The parts of a day that a client may like better: until noon, until 17:00, from then on. */
export const dayParts = ['morning', 'afternoon', 'evening'] as const

/** What a client wishes instead, as data: no words, which could tell of more than a time. All may be empty. */
const wishes = {
  /** Wall times of the clinic, the best first. */
  times: z.array(WallTime).max(5).readonly(),
  weekdays: z.array(z.enum(weekdays)).max(7).readonly(),
  parts: z.array(z.enum(dayParts)).max(3).readonly(),
}

export const TimeWishes = z
  .object({
    times: wishes.times.default([]),
    weekdays: wishes.weekdays.default([]),
    parts: wishes.parts.default([]),
  })
  .readonly()
export type TimeWishes = z.infer<typeof TimeWishes>

/** A client's request for another time of a slot, until staff move the slot or decline. */
export const TimeRequest = z.object({ at: Instant, ...wishes }).readonly()
export type TimeRequest = z.infer<typeof TimeRequest>
