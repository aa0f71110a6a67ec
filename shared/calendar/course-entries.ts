import type { Course } from '../course/course.ts'
import type { Slot } from '../course/slot.ts'
import { plus } from '../time/instant.ts'
import type { WallTime } from '../time/wall-time.ts'
import { type Zone, toInstant, toWall } from '../time/zone.ts'
import { basic, comesTwice, localTime, startTime } from './calendar-time.ts'
import { type Recurrence, recurrenceOf } from './recurrence.ts'

/** One entry of a course's calendar, as far as the course decides it. */
export interface CourseEntry {
  /** Of a series its start and rule; of what differs the step that it stands for, and its own start. */
  readonly when: readonly string[]
  readonly minutes: number
  readonly location: string
}

type Places = (slot: Slot) => string

/**
 * A course's sessions as one series and, after it, what differs from it: at another time, in another place, of another
 * length, or at a time that the clocks show twice. `slots` take place, in order; there is at least one.
 */
export function courseEntries(course: Course, slots: readonly Slot[], locationOf: Places): readonly CourseEntry[] {
  const { zone, minutes } = course
  const slotAt = new Map(slots.map((slot) => [toWall(slot.startsAt, zone), slot]))
  const [firstWall, ...walls] = slotAt.keys()
  if (firstWall === undefined) throw new RangeError('a calendar without appointments has no series')
  const isShown = (step: WallTime): boolean => toWall(toInstant(step, zone), zone) === step
  const recurrence = recurrenceOf([firstWall, ...walls], course.cadence.everyDays, isShown)
  const stepOf = new Map(recurrence.moved.map(({ step, to }) => [to, step]))
  const location = commonest(slots.map(locationOf))
  const differing = [...slotAt].filter(
    ([wall, slot]) =>
      stepOf.has(wall) || slot.minutes !== minutes || locationOf(slot) !== location || comesTwice(slot.startsAt, zone),
  )
  return [
    { when: seriesLines(course, recurrence), minutes, location },
    ...differing.map(([wall, slot]) => ({
      when: [localTime('RECURRENCE-ID', zone, stepOf.get(wall) ?? wall), startTime(slot.startsAt, zone)],
      minutes: slot.minutes,
      location: locationOf(slot),
    })),
  ]
}

function seriesLines({ zone }: Course, recurrence: Recurrence): readonly string[] {
  return [
    localTime('DTSTART', zone, recurrence.first),
    `RRULE:${rule(recurrence, zone)}`,
    ...recurrence.except.map((step) => localTime('EXDATE', zone, step)),
  ]
}

/**
 * UNTIL rather than COUNT: a step that the clocks skip is counted by some programs and not by others. It lies half a day
 * after the last step, so that a program whose zone rules are out of date does not lose that one.
 */
function rule({ everyDays, last }: Recurrence, zone: Zone): string {
  const [unit, interval] = everyDays % 7 === 0 ? ['WEEKLY', everyDays / 7] : ['DAILY', everyDays]
  return `FREQ=${unit};INTERVAL=${interval};UNTIL=${basic(plus(toInstant(last, zone), { hours: 12 }))}`
}

/** What occurs most often, the earliest of several such; empty where there is nothing. */
function commonest(texts: readonly string[]): string {
  const times = (text: string): number => texts.filter((other) => other === text).length
  return texts.reduce((best, text) => (times(text) > times(best) ? text : best), texts[0] ?? '')
}
