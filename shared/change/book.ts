import type { Booking, Step } from '../course/cadence.ts'
import { dayIn, isFree } from '../course/diary.ts'
import type { TherapistId } from '../course/ids.ts'
import { newSlot } from '../course/new-slot.ts'
import { type Refused } from './case.ts'
import { refuse } from '../course/refusal.ts'
import { numberOf } from '../course/session-number.ts'
import type { Former, Slot } from '../course/slot.ts'
import type { Situation } from '../message/message.ts'
import { type Instant, plus } from '../time/instant.ts'
import { dateOf } from '../time/wall-time.ts'
import type { Case } from './case.ts'

/** The terms on which a course's sessions are booked. */
export function bookingOf({ situation: { clinic, course } }: Case): Booking {
  const { therapist, cadence, minutes, zone, contract } = course
  return { clinic, therapist, cadence, minutes, zone, sessions: contract.sessions }
}

/** Whether a therapist has nothing booked at a step, but for slots of this course that give their times up. */
export function isFreeFor(
  { situation, diary }: Case,
  { therapist, minutes }: { readonly therapist: TherapistId; readonly minutes: number },
  { step, givenUp }: { readonly step: Step; readonly givenUp: readonly Slot[] },
): boolean {
  const { bookings } = dayIn(diary, therapist, dateOf(step.wall))
  const others = bookings.filter(
    ({ course, slot }) => course !== situation.course.id || !givenUp.some(({ id }) => id === slot),
  )
  return isFree({ bookings: others }, step, minutes)
}

/** The first of some steps that lies after an instant and is free; null where there is none. */
export function firstFree(
  given: Case,
  steps: Iterable<Step>,
  { after, givenUp }: { readonly after: Instant; readonly givenUp: readonly Slot[] },
): Step | null {
  const { course } = given.situation
  for (const step of steps) {
    if (step.startsAt >= after && isFreeFor(given, course, { step, givenUp })) return step
  }
  return null
}

/** Where a slot may be next to one that ends at its latest then. */
export function endOf({ startsAt, minutes }: Pick<Slot, 'startsAt' | 'minutes'>): Instant {
  return plus(startsAt, { minutes })
}

/** A slot at another time: a revision more, to be confirmed anew. */
export function rebooked({ situation, now }: Case, slot: Slot, step: Step): Slot {
  return {
    ...nextRevision(situation, slot),
    ...{ wall: step.wall, startsAt: step.startsAt, status: 'scheduled', numberedAs: null, since: now },
  }
}

/** A slot at its next revision; the one before is kept, because its reminder is void. */
export function nextRevision(situation: Situation, slot: Slot): Slot {
  return {
    ...slot,
    former: [...slot.former, ...formerOf(situation, slot)],
    revision: slot.revision + 1,
    reminderOf: null,
  }
}

/** A slot as it is, to be kept once it is something else. */
export function formerOf(situation: Situation, slot: Slot): readonly Former[] {
  const { revision, reminderOf, wall, startsAt } = slot
  const numberedAs = slot.numberedAs ?? numberOf(situation, slot.id)
  return numberedAs === null ? [] : [{ revision, reminderOf, wall, startsAt, numberedAs }]
}

/** New slots of the course at steps, the first of them with the course's next number. */
export function booked({ situation: { course }, now }: Case, steps: readonly Step[]): readonly Slot[] {
  return steps.map((step, index) => ({ ...newSlot(course, step, course.slots + 1 + index), since: now }))
}

/** The refusal that names every time at which the therapist is booked already; null where there is none. */
export function refuseTaken(taken: readonly Step[]): Refused | null {
  if (taken.length === 0) return null
  return refuse('slot-taken', `the therapist is booked on ${taken.map(({ wall }) => wall).join(', ')}`)
}
