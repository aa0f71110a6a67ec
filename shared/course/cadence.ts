import type { Clinic } from '../config/clinic.ts'
import type { Instant } from '../time/instant.ts'
import { type PlainDate, type WallTime, dateOf, daysBetween, plusDays, timeOf, wallTime } from '../time/wall-time.ts'
import { type Zone, toInstant, toWall } from '../time/zone.ts'
import type { Cadence } from './contract.ts'
import { isOpen, therapistOf } from './opening.ts'
import type { TherapistId } from './ids.ts'

/** A time at which a session may be booked: what the clinic's clocks show, and the instant. */
export interface Step {
  readonly wall: WallTime
  readonly startsAt: Instant
}

/** What decides which steps of a cadence are open. */
export interface Booking {
  readonly clinic: Clinic
  readonly therapist: TherapistId
  readonly cadence: Cadence
  readonly minutes: number
  readonly zone: Zone
  /** The contract's number of sessions, on which the distance of the last ones hangs. */
  readonly sessions: number
}

/** Days of closed steps in a row after which a course is refused rather than broken off for so long. */
export const longestBreak = 182

/** The cadence's time on a day; where the clocks skip it, the time after. */
export function stepOn(booking: Booking, date: PlainDate): Step {
  const startsAt = toInstant(wallTime(date, timeOf(booking.cadence.first)), booking.zone)
  return { wall: toWall(startsAt, booking.zone), startsAt }
}

/** Whether the therapist sees clients at a step, as the clinic's hours, closures and leave have it. */
export function isOpenStep({ clinic, therapist, minutes }: Booking, { wall }: Step): boolean {
  const who = therapistOf(clinic, therapist)
  return who !== null && isOpen(clinic, who, { wall, minutes })
}

/**
 * The steps on which session `session` may fall, after a session on the day `last`: the first is the cadence's own, each
 * further one `everyDays` later; closed ones are left out. It ends where the course would be broken off for half a year.
 */
export function* openStepsAfter(booking: Booking, last: PlainDate, session: number): Generator<Step> {
  const start = plusDays(cadenceDayUpTo(booking, last), distanceTo(booking, session))
  yield* openSteps(booking, start, plusDays(last, longestBreak))
}

/** The closed steps that lie between a session on the day `last` and session `session` on the day `next`. */
export function stepsPassedOver(
  booking: Booking,
  { last, next, session }: { readonly last: PlainDate; readonly next: PlainDate; readonly session: number },
): readonly Step[] {
  const steps: Step[] = []
  const start = plusDays(cadenceDayUpTo(booking, last), distanceTo(booking, session))
  for (let date = start; date < next; date = plusDays(date, booking.cadence.everyDays)) {
    steps.push(stepOn(booking, date))
  }
  return steps.filter((step) => !isOpenStep(booking, step))
}

/** The open steps of the cadence on or after a day, as far as half a year on. */
export function* openStepsFrom(booking: Booking, from: PlainDate): Generator<Step> {
  const day = cadenceDayUpTo(booking, from)
  const start = day === from ? day : plusDays(day, booking.cadence.everyDays)
  yield* openSteps(booking, start, plusDays(from, longestBreak))
}

function* openSteps(booking: Booking, start: PlainDate, far: PlainDate): Generator<Step> {
  for (let date = start; date <= far; date = plusDays(date, booking.cadence.everyDays)) {
    const step = stepOn(booking, date)
    if (isOpenStep(booking, step)) yield step
  }
}

/** The last day of the cadence that is not after `day`: a slot that was moved leaves the cadence as it is. */
function cadenceDayUpTo({ cadence }: Booking, day: PlainDate): PlainDate {
  const first = dateOf(cadence.first)
  return plusDays(first, Math.floor(daysBetween(first, day) / cadence.everyDays) * cadence.everyDays)
}

function distanceTo({ cadence, sessions }: Booking, session: number): number {
  return session > sessions - cadence.fortnightlyLast ? cadence.everyDays * 2 : cadence.everyDays
}
