import type { Instant } from '../time/instant.ts'
import { type PlainDate, dateOf } from '../time/wall-time.ts'
import { type Zone, toWall } from '../time/zone.ts'

/** The days that a report is about, both included, on the clinic's calendar. */
export interface Period {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly zone: Zone
}

/** The longest period of a report, in days: a leap year. */
export const longestPeriod = 366

/** Whether something happened in a period. */
export function isIn(instant: Instant, { from, to, zone }: Period): boolean {
  const date = dateOf(toWall(instant, zone))
  return from <= date && date <= to
}
