import type { Instant } from '../time/instant.ts'
import { type PlainDate, type TimeOfDay, dateOf, plusDays, wallTime } from '../time/wall-time.ts'
import { type Zone, toInstant, toWall } from '../time/zone.ts'

/** What is done once on each day of a clinic: at which time of day, on whose clocks. */
export interface Daily {
  readonly at: TimeOfDay
  readonly zone: Zone
}

/** The day that the clocks of a zone show. */
export function dayIn(zone: Zone, now: Instant): PlainDate {
  return dateOf(toWall(now, zone))
}

/**
 * When it is next to be done, `last` being the day on which it was done last. It may have passed: what was missed is done
 * late on the same day; a day that is over is not made up for. In a gap of the clocks: the time after it; in an overlap: the
 * earlier one.
 */
export function nextDaily({ at, zone }: Daily, last: PlainDate | null, now: Instant): Instant {
  const today = dayIn(zone, now)
  const day = last === null || last < today ? today : plusDays(last, 1)
  return toInstant(wallTime(day, at), zone)
}

/** The day to begin after, so that the first time is still to come. */
export function lastBefore(daily: Daily, now: Instant): PlainDate | null {
  return nextDaily(daily, null, now) <= now ? dayIn(daily.zone, now) : null
}
