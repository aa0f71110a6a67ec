import type { WeekHours } from '../config/hours.ts'
import { TimeOfDay, type Weekday } from '../time/wall-time.ts'

/** An open stretch of one day, from `from` until `to`. */
export interface OpenHours {
  readonly from: TimeOfDay
  readonly to: TimeOfDay
}

/** When it is open on a weekday: in order, and two stretches that touch told as one. */
export function openOn(week: WeekHours, weekday: Weekday): readonly OpenHours[] {
  return (week[weekday] ?? []).reduce<readonly OpenHours[]>((open, range) => {
    const last = open.at(-1)
    const next = { from: TimeOfDay.parse(range.slice(0, 5)), to: TimeOfDay.parse(range.slice(6)) }
    return last?.to === next.from ? [...open.slice(0, -1), { from: last.from, to: next.to }] : [...open, next]
  }, [])
}
