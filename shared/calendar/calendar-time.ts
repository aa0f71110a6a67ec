import { type Instant, millisecondsOf, plus } from '../time/instant.ts'
import type { WallTime } from '../time/wall-time.ts'
import { transitionsOf } from '../time/zone-rules.ts'
import { type Zone, toWall } from '../time/zone.ts'
import { contentLine } from './content-line.ts'

/** A property whose value is a wall time of a zone. */
export function localTime(name: string, zone: Zone, wall: WallTime): string {
  return contentLine(`${name};TZID=${zone}`, `${basic(wall)}00`)
}

/** DTSTART of a session. In UTC where the clocks show the time twice: programs differ in which of the two they take. */
export function startTime(startsAt: Instant, zone: Zone): string {
  if (comesTwice(startsAt, zone)) return `DTSTART:${basic(startsAt)}`
  return localTime('DTSTART', zone, toWall(startsAt, zone))
}

/** Whether the clocks of `zone` show the wall time of `startsAt` a second time later that day. */
export function comesTwice(startsAt: Instant, zone: Zone): boolean {
  const wall = toWall(startsAt, zone)
  const milliseconds = millisecondsOf(startsAt)
  return transitionsOf(zone, milliseconds, milliseconds + 86_400_000).some(
    ({ before, after }) => before > after && toWall(plus(startsAt, { minutes: before - after }), zone) === wall,
  )
}

/** ISO 8601's basic form, as iCalendar has it. */
export function basic(time: Instant | WallTime): string {
  return time.replaceAll(/[-:]/g, '')
}
