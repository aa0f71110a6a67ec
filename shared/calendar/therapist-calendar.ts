import type { Clinic } from '../config/clinic.ts'
import type { Client } from '../course/client.ts'
import type { Course } from '../course/course.ts'
import type { TherapistId } from '../course/ids.ts'
import type { NumberedSlot } from '../course/session-number.ts'
import { whereOf } from '../course/where.ts'
import { type Instant, instantOf } from '../time/instant.ts'
import { calendarFile } from './calendar-file.ts'
import { startTime } from './calendar-time.ts'
import { clientAlias } from './client-alias.ts'
import { contentLine, mailtoValue } from './content-line.ts'
import { entryLines, uidOf } from './entry.ts'
import { lastChange } from './last-change.ts'
import { timeZoneComponent } from './time-zone-component.ts'

/** A session in a therapist's diary. */
export interface TherapistSession {
  readonly client: Client
  readonly course: Course
  readonly numbered: NumberedSlot
}

/**
 * A therapist's sessions as a feed, one entry for each, in the clinic's zone. It names clients by their ids or initials, as
 * the clinic chose, and tells number and state of each session; nothing of what it is about.
 */
export function therapistFeed(clinic: Clinic, therapist: TherapistId, sessions: readonly TherapistSession[]): string {
  const shown = sessions.toSorted((one, other) => (startOf(one) < startOf(other) ? -1 : 1))
  const starts = shown.map(startOf)
  const [first = instantOf(0)] = starts
  const lines = [
    ...timeZoneComponent(clinic.timeZone, { from: first, to: starts.at(-1) ?? first }),
    ...shown.flatMap((session) => sessionLines(clinic, session)),
  ]
  return calendarFile({ method: 'PUBLISH', name: `${clinic.name}, ${therapist}`, lines })
}

function sessionLines(clinic: Clinic, { client, course, numbered }: TherapistSession): readonly string[] {
  const { slot, session, of } = numbered
  const where = whereOf(clinic, slot)
  return entryLines({
    uid: uidOf(clinic, `${course.id}-${slot.id}`),
    stamp: lastChange({ course, slots: [slot] }),
    sequence: course.revision,
    status: 'CONFIRMED',
    when: [startTime(slot.startsAt, clinic.timeZone)],
    minutes: slot.minutes,
    summary: clientAlias(client, clinic.calendar.clients),
    description: `${session} of ${of}, ${slot.status}`,
    location: where.place === 'online' ? where.href : where.address,
    more: [contentLine('ORGANIZER', mailtoValue(clinic.mail.replyTo)), contentLine('CATEGORIES', slot.status)],
    alarmHours: null,
  })
}

function startOf({ numbered }: TherapistSession): Instant {
  return numbered.slot.startsAt
}
