import type { Clinic } from '../config/clinic.ts'
import type { Client } from '../course/client.ts'
import type { Course } from '../course/course.ts'
import type { Slot } from '../course/slot.ts'
import { type Instant, millisecondsOf, plus } from '../time/instant.ts'
import type { WallTime } from '../time/wall-time.ts'
import { transitionsOf } from '../time/zone-rules.ts'
import { type Zone, toInstant, toWall } from '../time/zone.ts'
import { contentLine, mailtoValue, textValue } from './content-line.ts'
import { type Recurrence, recurrenceOf } from './recurrence.ts'
import { timeZoneComponent } from './time-zone-component.ts'

export interface CourseCalendarInput {
  readonly clinic: Clinic
  readonly client: Client
  readonly course: Course
  readonly slots: readonly Slot[]
  readonly now: Instant
  /** The neutral words of the entries. */
  readonly words: { readonly summary: string; readonly description: string; readonly location: string }
}

/**
 * The whole course as one iCalendar file (CRLF, each line ended): one UID for the course's life, a rule with what
 * differs, SEQUENCE from the course's revision. METHOD:REQUEST, or CANCEL once no appointment is left in it.
 * @see https://www.rfc-editor.org/rfc/rfc5546#section-3.2
 */
export function courseCalendar(input: CourseCalendarInput): string {
  const live = input.slots
    .filter((slot) => slot.status !== 'cancelled')
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
  const shown = live.length > 0 ? live : input.slots
  const cancelled = live.length === 0
  const zone = input.course.zone
  const slotAt = new Map(shown.map((slot) => [toWall(slot.startsAt, zone), slot]))
  const [firstWall, ...walls] = slotAt.keys()
  if (firstWall === undefined) throw new RangeError('a course has at least one slot')
  const recurrence = recurrenceOf([firstWall, ...walls], input.course.cadence.everyDays)
  const span = { from: toInstant(recurrence.first, zone), to: shown.at(-1)?.startsAt ?? input.now }
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Interlude//Appointments//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${cancelled ? 'CANCEL' : 'REQUEST'}`,
    ...timeZoneComponent(zone, span),
    ...series(input, recurrence, cancelled),
    ...exceptions(input, recurrence, slotAt).flatMap(({ step, slot }) => [
      'BEGIN:VEVENT',
      localTime('RECURRENCE-ID', zone, step),
      startTime(slot, zone),
      ...description(input, slot.minutes, cancelled),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${line}\r\n`).join('')
}

function series(input: CourseCalendarInput, recurrence: Recurrence, cancelled: boolean): readonly string[] {
  const { zone, minutes } = input.course
  return [
    'BEGIN:VEVENT',
    localTime('DTSTART', zone, recurrence.first),
    `RRULE:${rule(recurrence)}`,
    ...recurrence.except.map((step) => localTime('EXDATE', zone, step)),
    ...description(input, minutes, cancelled),
    'END:VEVENT',
  ]
}

function rule({ everyDays, count }: Recurrence): string {
  const [unit, interval] = everyDays % 7 === 0 ? ['WEEKLY', everyDays / 7] : ['DAILY', everyDays]
  return `FREQ=${unit};INTERVAL=${interval};COUNT=${count}`
}

interface Exception {
  readonly step: WallTime
  readonly slot: Slot
}

/** What differs from its step: at another time, of another length, or at a time that the clocks show twice. */
function exceptions(
  { course }: CourseCalendarInput,
  { moved }: Recurrence,
  slotAt: ReadonlyMap<WallTime, Slot>,
): readonly Exception[] {
  const stepOf = new Map(moved.map(({ step, to }) => [to, step]))
  return [...slotAt]
    .filter(
      ([wall, slot]) => stepOf.has(wall) || slot.minutes !== course.minutes || comesTwice(slot.startsAt, course.zone),
    )
    .map(([wall, slot]) => ({ step: stepOf.get(wall) ?? wall, slot }))
}

/** In UTC where the clocks show the time twice: programs differ in which of the two they take. */
function startTime({ startsAt }: Slot, zone: Zone): string {
  if (comesTwice(startsAt, zone)) return `DTSTART:${basic(startsAt)}`
  return localTime('DTSTART', zone, toWall(startsAt, zone))
}

function comesTwice(startsAt: Instant, zone: Zone): boolean {
  const wall = toWall(startsAt, zone)
  const milliseconds = millisecondsOf(startsAt)
  return transitionsOf(zone, milliseconds, milliseconds + 86_400_000).some(
    ({ before, after }) => before > after && toWall(plus(startsAt, { minutes: before - after }), zone) === wall,
  )
}

/** What every entry of the course bears: the same UID, SEQUENCE and words. */
function description(
  { clinic, client, course, now, words }: CourseCalendarInput,
  minutes: number,
  cancelled: boolean,
): readonly string[] {
  return [
    contentLine('UID', `${course.id}@${clinic.mail.domain}`),
    `DTSTAMP:${basic(now)}`,
    `SEQUENCE:${course.revision}`,
    `DURATION:PT${minutes}M`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    contentLine('SUMMARY', textValue(words.summary)),
    contentLine('DESCRIPTION', textValue(words.description)),
    contentLine('LOCATION', textValue(words.location)),
    'CLASS:PRIVATE',
    'TRANSP:OPAQUE',
    contentLine('ORGANIZER', mailtoValue(clinic.mail.replyTo)),
    contentLine('ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE', mailtoValue(client.email)),
  ]
}

function localTime(name: string, zone: Zone, wall: WallTime): string {
  return contentLine(`${name};TZID=${zone}`, `${basic(wall)}00`)
}

/** ISO 8601's basic form, as iCalendar has it. */
function basic(time: Instant | WallTime): string {
  return time.replaceAll(/[-:]/g, '')
}
