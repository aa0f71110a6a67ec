import type { Booking, Step } from '../course/cadence.ts'
import { dayIn, isFree } from '../course/diary.ts'
import type { Room } from '../course/free-times.ts'
import type { TherapistId } from '../course/ids.ts'
import { newSlot } from '../course/new-slot.ts'
import { type Conflict, refuse } from '../course/refusal.ts'
import { countsAsSession, numberOf } from '../course/session-number.ts'
import type { Former, Slot } from '../course/slot.ts'
import type { Situation } from '../message/message.ts'
import { type Instant, plus } from '../time/instant.ts'
import { dateOf } from '../time/wall-time.ts'
import type { Case, Refused } from './case.ts'

/** The terms on which a course's sessions are booked. */
export function bookingOf({ situation: { clinic, course } }: Case): Booking {
  const { therapist, cadence, minutes, zone, contract } = course
  return { clinic, therapist, cadence, minutes, zone, sessions: contract.sessions }
}

/** Which bookings are not in the way. */
export interface GivesWay {
  /** Slots of the case's course that give their times up. */
  readonly givenUp: readonly Slot[]
  /** Whether a slot goes back to a time that it had: what was booked there on purpose was booked beside it. */
  readonly goesBack?: boolean
}

/** Whether a therapist has nothing booked at a step, but for slots of this course that give their times up. */
export function isFreeFor(
  { situation, diary }: Case,
  { therapist, minutes }: { readonly therapist: TherapistId; readonly minutes: number },
  { step, givenUp, goesBack = false }: { readonly step: Step } & GivesWay,
): boolean {
  const { bookings } = dayIn(diary, therapist, dateOf(step.wall))
  const others = bookings
    .filter(({ course, slot }) => course !== situation.course.id || !givenUp.some(({ id }) => id === slot))
    .filter(({ overridden = false }) => !(goesBack && overridden))
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
    ...{ wall: step.wall, startsAt: step.startsAt, status: 'scheduled', numberedAs: null, since: now, request: null },
  }
}

/** A slot at its next revision; the one before is kept, because its reminder is void. */
export function nextRevision(situation: Situation, slot: Slot): Slot {
  return {
    ...slot,
    former: [...slot.former, ...formerOf(situation, slot)],
    revision: slot.revision + 1,
    reminderOf: null,
    overridden: false,
  }
}

/** A slot that will not take place and is no session used; its void messages go on bearing the number that it bore. */
export function calledOff({ situation, now }: Pick<Case, 'situation' | 'now'>, slot: Slot): Slot {
  return { ...slot, status: 'cancelled', counts: false, cancelledAt: now, numberedAs: numberBorne(situation, slot) }
}

/** The number of a slot: as things stand, or as it was when the slot ceased to count or was put on hold. */
function numberBorne(situation: Situation, { id, numberedAs }: Slot): Slot['numberedAs'] {
  return numberedAs ?? numberOf(situation, id)
}

/** A slot as it is, to be kept once it is something else. */
export function formerOf(situation: Situation, slot: Slot): readonly Former[] {
  const { revision, reminderOf, wall, startsAt } = slot
  const numberedAs = numberBorne(situation, slot)
  return numberedAs === null ? [] : [{ revision, reminderOf, wall, startsAt, numberedAs }]
}

/** New slots of the course at steps, the first of them with the course's next number. */
export function booked({ situation: { course }, now }: Case, steps: readonly Step[]): readonly Slot[] {
  return steps.map((step, index) => ({ ...newSlot(course, step, course.slots + 1 + index), since: now }))
}

/** A time that an action would give to a slot. */
export type Placed = Step & { readonly slot: number; readonly minutes: number }

/** Slots at the times that an action would give them. */
export function placed(slots: readonly Slot[], steps: readonly Step[] = slots): readonly Placed[] {
  return slots.map(({ id, minutes, wall, startsAt }, index) => ({
    slot: id,
    minutes,
    wall: steps[index]?.wall ?? wall,
    startsAt: steps[index]?.startsAt ?? startsAt,
  }))
}

/** New slots of a course at steps, as they would be booked. */
export function placedNew({ situation: { course } }: Case, steps: readonly Step[]): readonly Placed[] {
  return steps.map((step, index) => ({ ...step, slot: course.slots + 1 + index, minutes: course.minutes }))
}

/** The room that the other sessions leave to one of those that an action places. */
export function roomOf({ situation }: Case, all: readonly Placed[], slot: number): Room {
  const others = situation.slots.filter((one) => countsAsSession(one) && all.every((each) => each.slot !== one.id))
  const sessions = [...placed(others), ...all]
  const before = sessions.filter((one) => one.slot < slot).toSorted((one, other) => other.slot - one.slot)[0]
  const after = sessions.filter((one) => one.slot > slot).toSorted((one, other) => one.slot - other.slot)[0]
  return { after: before === undefined ? null : endOf(before), before: after?.startsAt ?? null }
}

/** Those of the placed that cannot be, each with the room that its neighbours leave. */
export function conflictsOf(
  given: Case,
  all: readonly Placed[],
  found: { readonly these: readonly Placed[]; readonly therapist: TherapistId; readonly why: Conflict['why'] },
): readonly Conflict[] {
  const { these, therapist, why } = found
  return these.map(({ slot, wall, minutes }) => ({ slot, therapist, wall, minutes, why, ...roomOf(given, all, slot) }))
}

/** Those of the placed at whose times a therapist is booked already, but for slots that give their times up. */
export function takenOf(
  given: Case,
  all: readonly Placed[],
  { therapist, ...others }: { readonly therapist: TherapistId } & GivesWay,
): readonly Placed[] {
  return all.filter((step) => !isFreeFor(given, { therapist, minutes: step.minutes }, { step, ...others }))
}

/** The refusal that names every time at which a therapist is booked already; null where there is none. */
export function refuseTaken(
  given: Case,
  all: readonly Placed[],
  by: { readonly therapist: TherapistId } & GivesWay,
): Refused | null {
  const taken = takenOf(given, all, by)
  if (taken.length === 0) return null
  const detail = `the therapist is booked on ${taken.map(({ wall }) => wall).join(', ')}`
  const conflicts = conflictsOf(given, all, { these: taken, therapist: by.therapist, why: 'taken' })
  return refuse('slot-taken', detail, { conflicts })
}
