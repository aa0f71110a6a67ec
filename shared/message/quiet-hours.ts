import { type Instant, plus } from '../time/instant.ts'
import { type TimeOfDay, dateOf, minutesOf, plusDays, timeOf, wallTime } from '../time/wall-time.ts'
import { type Zone, minuteOfDay, toInstant, toWall } from '../time/zone.ts'

/** The hours of a client's night, `from` the evening `to` the morning, in which no mail is to come. */
export interface QuietHours {
  readonly from: TimeOfDay
  readonly to: TimeOfDay
  readonly zone: Zone
}

/** How long after the evening's beginning a message that was due at it may still leave. */
const evening = { minutes: 30 } as const

/** How much later than its time a message is found when nothing is amiss: the tick comes once a minute. */
const tickDelay = { minutes: -2 } as const

/** Whether it is quiet at an instant: from `from` on, until before `to`. */
export function isQuiet({ from, to, zone }: QuietHours, at: Instant): boolean {
  const [minute, begins, ends] = [minuteOfDay(at, zone), minutesOf(from), minutesOf(to)]
  return begins <= ends ? begins <= minute && minute < ends : begins <= minute || minute < ends
}

/** The end of the quiet hours that `at` lies in; `at` itself where it is not quiet. */
export function afterQuiet(quiet: QuietHours, at: Instant): Instant {
  if (!isQuiet(quiet, at)) return at
  const wall = toWall(at, quiet.zone)
  const date = timeOf(wall) < quiet.to ? dateOf(wall) : plusDays(dateOf(wall), 1)
  const end = toInstant(wallTime(date, quiet.to), quiet.zone)
  // Where the clocks go back over the end, the earlier of the two has gone by in the second hour.
  return end > at ? end : plus(end, { hours: 1 })
}

/** The beginning of the quiet hours that `at` lies in; `at` itself where it is not quiet. */
export function beforeQuiet(quiet: QuietHours, at: Instant): Instant {
  if (!isQuiet(quiet, at)) return at
  const wall = toWall(at, quiet.zone)
  const date = timeOf(wall) >= quiet.from ? dateOf(wall) : plusDays(dateOf(wall), -1)
  return toInstant(wallTime(date, quiet.from), quiet.zone)
}

/** Whether a message due at `dueAt`, at the very beginning of the quiet hours, may still leave at `now`. */
export function mayStillLeave(quiet: QuietHours, dueAt: Instant, now: Instant): boolean {
  const begun = beforeQuiet(quiet, now)
  return dueAt >= plus(begun, tickDelay) && now <= plus(begun, evening)
}
