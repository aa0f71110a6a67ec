import { type Step, isOpenStep } from '../course/cadence.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import { countsAsSession } from '../course/session-number.ts'
import type { Slot } from '../course/slot.ts'
import type { WallTime } from '../time/wall-time.ts'
import { toInstant, toWall } from '../time/zone.ts'
import { bookingOf, endOf, isFreeFor, rebooked, refuseTaken } from './book.ts'
import { type Case, type Changed, type Refused, slotToChange, withSlots } from './case.ts'
import { noticeOfSlots } from './give-notice.ts'

export interface Move {
  readonly slot: number
  /** What the clinic's clocks are to show; where they skip it, the time after is meant. */
  readonly to: WallTime
  /** Staff's reason for a time that is closed or taken: then it is booked all the same. */
  readonly override: string | null
}

/** Gives one slot another time between the sessions before and after it; the cadence stays. Null: it has that time. */
export function moveSlot(given: Case, move: Move): Result<Changed | null> {
  const found = slotToChange(given, move.slot)
  if (!found.ok) return found
  const slot = found.value
  const step = stepAt(given, move.to)
  if (step.startsAt === slot.startsAt) return done(null)
  const refusal = refusePast(given, step) ?? refuseOrder(given, slot, step)
  if (refusal !== null) return refusal
  const conflict = move.override === null ? refuseConflict(given, slot, step) : null
  if (conflict !== null) return conflict
  const moved = rebooked(given, slot, step)
  const { course, slots } = given.situation
  return done({
    course,
    slots: withSlots(slots, [moved]),
    notice: noticeOfSlots(given, [moved], 'moved'),
    signals: [],
  })
}

/** The step that a wall time of the clinic means. */
export function stepAt({ situation: { course } }: Case, wall: WallTime): Step {
  const startsAt = toInstant(wall, course.zone)
  return { wall: toWall(startsAt, course.zone), startsAt }
}

export function refusePast({ now }: Case, { wall, startsAt }: Step): Refused | null {
  return startsAt <= now ? refuse('bad-input', `${wall} is not after the present, ${now}`) : null
}

/** A session must lie after the end of the one before it, and end before the one after it begins. */
export function refuseOrder({ situation: { slots } }: Case, slot: Slot, step: Step): Refused | null {
  const counting = slots.filter((one) => one.id !== slot.id && countsAsSession(one))
  const before = counting.findLast(({ id }) => id < slot.id)
  const after = counting.find(({ id }) => id > slot.id)
  const isAfter = before === undefined || endOf(before) <= step.startsAt
  const isBefore = after === undefined || endOf({ ...slot, startsAt: step.startsAt }) <= after.startsAt
  if (isAfter && isBefore) return null
  return refuse('not-allowed', `${step.wall} is not between slot ${slot.id}'s neighbours; sessions keep their order`)
}

function refuseConflict(given: Case, slot: Slot, step: Step): Refused | null {
  const { therapist, minutes } = slot
  if (!isOpenStep({ ...bookingOf(given), therapist, minutes }, step)) {
    return refuse('outside-hours', `${step.wall} is outside ${therapist}'s hours, or in a closure or leave`)
  }
  return refuseTaken(isFreeFor(given, slot, { step, givenUp: [slot] }) ? [] : [step])
}
