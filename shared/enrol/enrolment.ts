import type * as z from 'zod/mini'

import type { Clinic } from '../config/clinic.ts'
import type { ContentLevel, Locale } from '../course/client.ts'
import { type Booking, type Step, isOpenStep, openStepsAfter, stepOn } from '../course/cadence.ts'
import type { Indication } from '../course/course.ts'
import type { Area } from '../ipt/area.ts'
import type { ClientId, TherapistId } from '../course/ids.ts'
import { therapistOf } from '../course/opening.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import type { Instant } from '../time/instant.ts'
import { type PlainDate, type WallTime, dateOf } from '../time/wall-time.ts'
import type { Zone } from '../time/zone.ts'

/** What a clinic says to begin a course. */
export interface Enrolment {
  readonly client: ClientId
  readonly name: string
  readonly email: string
  readonly zone: Zone | null
  readonly locale: Locale
  readonly content: z.infer<typeof ContentLevel>
  readonly consentedOn: PlainDate | null
  readonly therapist: TherapistId
  /** The contract's number of sessions, those held elsewhere among them. */
  readonly sessions: number
  readonly held: number
  /** The first session that Interlude books, in the clinic's zone. */
  readonly first: WallTime
  readonly area: Area | null
  readonly indication: z.infer<typeof Indication> | null
  readonly measures: readonly string[]
  /** Four to eight digits that the clinic tells the client; null leaves things as they are. */
  readonly pin: string | null
}

/** Lengths of course that IPT knows: 12 to 16 sessions, agreed at the outset. */
export const sessionRange = { from: 12, to: 16 } as const

/**
 * The times of an enrolment's sessions: the first as given, each further one on the next open step of the clinic's
 * cadence. Refused where the clinic's rules do not allow the course; whether the times are still free is the diary's.
 */
export function planEnrolment(clinic: Clinic, enrolment: Enrolment, now: Instant): Result<readonly Step[]> {
  const { sessions, held, consentedOn } = enrolment
  if (!Number.isInteger(sessions) || sessions < sessionRange.from || sessions > sessionRange.to) {
    return refuse(
      'sessions-out-of-range',
      `a course has ${sessionRange.from} to ${sessionRange.to} sessions, not ${sessions}`,
    )
  }
  if (!Number.isInteger(held) || held < 0 || held >= sessions) {
    return refuse(
      'sessions-out-of-range',
      `of ${sessions} sessions 0 to ${sessions - 1} can have been held, not ${held}`,
    )
  }
  if (clinic.consent === 'recorded' && consentedOn === null) {
    return refuse('no-consent', 'the clinic asks for a date of consent to e-mail; give one as email_consent')
  }
  const booking = bookingOf(clinic, enrolment)
  const first = stepOn(booking, dateOf(enrolment.first))
  return firstRefusal(booking, first, now) ?? bookSteps(booking, first, sessions - held)
}

/** The terms on which an enrolment's sessions are booked. */
export function bookingOf(clinic: Clinic, { therapist, first, sessions }: Enrolment): Booking {
  const { everyDays, fortnightlyLast, minutes } = clinic.course
  return { clinic, therapist, cadence: { first, everyDays, fortnightlyLast }, minutes, zone: clinic.timeZone, sessions }
}

function firstRefusal(booking: Booking, first: Step, now: Instant): Result<never> | null {
  const { clinic, therapist } = booking
  if (therapistOf(clinic, therapist) === null) {
    return refuse('unknown-therapist', `${therapist} is none of ${clinic.therapists.map(({ id }) => id).join(', ')}`)
  }
  if (first.startsAt <= now) {
    return refuse('first-session-in-past', `${first.wall} is not after the present, ${now}`)
  }
  if (!isOpenStep(booking, first)) {
    return refuse('outside-hours', `${first.wall} is outside ${therapist}'s hours, or in a closure or leave`)
  }
  return null
}

function bookSteps(booking: Booking, first: Step, count: number): Result<readonly Step[]> {
  const steps = [first]
  let last = first
  for (let session = booking.sessions - count + 2; session <= booking.sessions; session += 1) {
    const next = openStepsAfter(booking, dateOf(last.wall), session).next()
    if (next.done === true) {
      return refuse(
        'no-free-step',
        `no open time within half a year after ${last.wall}: look at closures, leave and hours`,
      )
    }
    last = next.value
    steps.push(last)
  }
  return done(steps)
}
