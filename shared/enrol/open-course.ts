import type { Clinic } from '../config/clinic.ts'
import type { Step } from '../course/cadence.ts'
import type { Client, PinHash } from '../course/client.ts'
import type { Course } from '../course/course.ts'
import type { Slot } from '../course/slot.ts'
import { listedNow, nothingListed } from '../course/listed.ts'
import { fingerprintOf } from '../store/fingerprint.ts'
import { type CourseId, courseIdOf } from '../course/ids.ts'
import { newSlot } from '../course/new-slot.ts'
import { dueAtOf } from '../message/due-at.ts'
import type { Instant } from '../time/instant.ts'
import { type Enrolment, bookingOf } from './enrolment.ts'

/** A course as it stands right after enrolment. */
export interface OpenedCourse {
  readonly client: Client
  readonly course: Course
  readonly slots: readonly Slot[]
}

/** The times that were found free, the client as known so far, whether others share the address, the new PIN, and who enrols when. */
export interface Opening {
  readonly steps: readonly Step[]
  readonly before: Client | null
  readonly isShared: boolean
  readonly pin: PinHash | null
  readonly by: string
  readonly now: Instant
}

/** The client, course and slots that an enrolment makes, with what is due on each. */
export function openCourse(clinic: Clinic, enrolment: Enrolment, given: Opening): OpenedCourse {
  const { steps, by, now } = given
  const id = courseIdOf(enrolment.client, (given.before?.courses ?? 0) + 1)
  const client = clientOf(enrolment, given, id)
  const course = courseOf(clinic, enrolment, { id, slots: steps.length, by, now })
  const slots = steps.map((step, index) => newSlot(course, step, index + 1))
  const situation = { clinic, client, course, slots }
  return {
    client,
    course: {
      ...course,
      fingerprint: fingerprintOf(slots),
      listed: listedNow(nothingListed, { client, slots, noticeHours: clinic.course.noticeHours }),
      dueAt: dueAtOf(situation, 'course', now),
    },
    slots: slots.map((slot) => ({ ...slot, dueAt: dueAtOf(situation, slot.id, now) })),
  }
}

function clientOf(enrolment: Enrolment, { before, isShared, pin }: Opening, course: CourseId): Client {
  const { client: id, name, email, zone, locale, content, consentedOn } = enrolment
  const sameAddress = before !== null && before.email === email
  return {
    ...{ id, name, email, zone, locale, content, consentedOn, openCourse: course },
    prompts: before?.prompts ?? true,
    reminders: before?.reminders ?? true,
    calendar: before?.calendar ?? 'invites',
    unsubscribedAt: consentsAnew(enrolment, before) ? null : (before?.unsubscribedAt ?? null),
    addressAsked: sameAddress ? before.addressAsked : null,
    bouncedAt: sameAddress ? before.bouncedAt : null,
    softBounces: sameAddress ? before.softBounces : [],
    sharedAddress: isShared,
    pin: pin ?? before?.pin ?? null,
    erasedAt: null,
    erasedCourses: before?.erasedCourses ?? 0,
    addressNumber: (before?.addressNumber ?? 0) + (before === null || sameAddress ? 0 : 1),
    courses: (before?.courses ?? 0) + 1,
    mailVersion: (before?.mailVersion ?? 0) + 1,
    version: (before?.version ?? 0) + 1,
  }
}

/** A consent given after the client unsubscribed opens the address again. */
function consentsAnew({ consentedOn }: Enrolment, before: Client | null): boolean {
  return consentedOn !== null && consentedOn > (before?.unsubscribedAt ?? '').slice(0, 10)
}

function courseOf(
  clinic: Clinic,
  enrolment: Enrolment,
  given: { id: CourseId; slots: number; by: string; now: Instant },
): Course {
  const { initial, ending, midway } = clinic.course
  const booking = bookingOf(clinic, enrolment)
  return {
    id: given.id,
    client: enrolment.client,
    therapist: enrolment.therapist,
    status: 'open',
    contract: { sessions: enrolment.sessions, revision: 1, initial, ending, midway },
    held: enrolment.held,
    cadence: booking.cadence,
    minutes: booking.minutes,
    zone: booking.zone,
    area: enrolment.area,
    secondArea: null,
    endedAt: null,
    indication: enrolment.indication,
    measures: [...enrolment.measures],
    enrolledAt: given.now,
    enrolledBy: given.by,
    slots: given.slots,
    fingerprint: '',
    listed: nothingListed,
    countdownFrom: 0,
    countdownRound: 1,
    notices: [],
    undo: null,
    ledger: {},
    dueAt: null,
    revision: 1,
    version: 1,
  }
}
