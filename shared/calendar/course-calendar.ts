import type { Clinic } from '../config/clinic.ts'
import type { Client } from '../course/client.ts'
import type { Course, WholeCourse } from '../course/course.ts'
import type { Slot } from '../course/slot.ts'
import type { Instant } from '../time/instant.ts'
import { calendarFile } from './calendar-file.ts'
import { startTime } from './calendar-time.ts'
import { contentLine, mailtoValue } from './content-line.ts'
import { courseEntries } from './course-entries.ts'
import { type Entry, entryLines, uidOf } from './entry.ts'
import { lastChange } from './last-change.ts'
import { timeZoneComponent } from './time-zone-component.ts'

/** What a client's calendar says of the appointments. */
export interface AppointmentWords {
  readonly summary: string
  readonly description: string
  /** Where a session is held: it follows the therapist. */
  readonly locationOf: (slot: Pick<Slot, 'therapist'>) => string
}

export interface CourseCalendarInput {
  readonly clinic: Clinic
  readonly client: Client
  readonly course: Course
  readonly slots: readonly Slot[]
  readonly words: AppointmentWords
}

/**
 * The whole course as an invitation that takes the place of every earlier one: one UID for the course's life, a rule with
 * what differs, SEQUENCE from the course's revision. In it stands what takes place or took place; what is cancelled or
 * paused falls out. METHOD:REQUEST while anything stands in it, so that sessions of the past stay in the client's calendar
 * though none is to come; METHOD:CANCEL, which removes the whole UID, only where nothing is left at all. A course that
 * is resumed after that is a REQUEST again, with a higher SEQUENCE.
 * @see https://www.rfc-editor.org/rfc/rfc5546#section-3.2
 */
export function courseCalendar(input: CourseCalendarInput & { readonly now: Instant }): string {
  const { client, now } = input
  const attendee = contentLine(
    'ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE',
    mailtoValue(client.email),
  )
  const given = { stamp: now, more: [organizer(input), attendee] }
  return isInCalendar(input)
    ? calendarFile({ method: 'REQUEST', name: null, lines: courseLines(input, given) })
    : calendarFile({ method: 'CANCEL', name: null, lines: cancelLines(input, given) })
}

/**
 * The whole course as a feed that a calendar asks again and again: METHOD:PUBLISH, nobody invited, the same UID. It is a
 * function of the course and the clinic file alone, so that it is the same bytes until one of them changes. What is in
 * nobody's calendar any more is a file with a time zone only, since a file may not be empty.
 * @see https://www.rfc-editor.org/rfc/rfc5546#section-3.2.1
 */
export function courseFeed(input: CourseCalendarInput, wanted = true): string {
  const given = { stamp: lastChange(input), more: [organizer(input)] }
  const lines = wanted && isInCalendar(input) ? courseLines(input, given) : zoneLines(input, input.slots)
  return calendarFile({ method: 'PUBLISH', name: input.words.summary, lines })
}

type Given = Pick<Entry, 'stamp' | 'more'>

function courseLines(input: CourseCalendarInput, given: Given): readonly string[] {
  const shown = shownIn(input)
  const entries = courseEntries(input.course, shown, input.words.locationOf)
  return [
    ...zoneLines(input, shown),
    ...entries.flatMap((entry) => entryLines({ ...common(input, given), ...entry, status: 'CONFIRMED' })),
  ]
}

/** One entry without a rule or a step: it means every one of its UID. */
function cancelLines(input: CourseCalendarInput, given: Given): readonly string[] {
  const { course, slots, words } = input
  const [first] = inOrder(slots)
  if (first === undefined) throw new RangeError('a course has at least one slot')
  const about = { minutes: course.minutes, location: words.locationOf(course), status: 'CANCELLED' as const }
  const when = [startTime(first.startsAt, course.zone)]
  return [...zoneLines(input, [first]), ...entryLines({ ...common(input, given), ...about, when })]
}

/** What every entry of the course bears. */
function common({ clinic, course, words }: CourseCalendarInput, given: Given) {
  return {
    ...given,
    uid: uidOf(clinic, course.id),
    sequence: course.revision,
    summary: words.summary,
    description: words.description,
    alarmHours: clinic.calendar.alarmHours,
  }
}

function zoneLines({ course }: CourseCalendarInput, slots: readonly Slot[]): readonly string[] {
  const ordered = inOrder(slots)
  const from = ordered[0]?.startsAt ?? course.enrolledAt
  return timeZoneComponent(course.zone, { from, to: ordered.at(-1)?.startsAt ?? from })
}

function organizer({ clinic }: CourseCalendarInput): string {
  return contentLine('ORGANIZER', mailtoValue(clinic.mail.replyTo))
}

function isInCalendar({ slots }: Pick<WholeCourse, 'slots'>): boolean {
  return slots.some(takesPlace)
}

/** What stands in the calendar, in order. */
function shownIn({ slots }: Pick<WholeCourse, 'slots'>): readonly Slot[] {
  return inOrder(slots.filter(takesPlace))
}

/** A cancelled session does not take place, though it may count as used; a paused one has no time. */
function takesPlace({ status }: Slot): boolean {
  return status !== 'cancelled' && status !== 'paused'
}

function inOrder(slots: readonly Slot[]): readonly Slot[] {
  return slots.toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
}
