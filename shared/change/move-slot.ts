import { type Step, isOpenStep } from '../course/cadence.ts'
import { type Conflict, type RefusalCode, type Result, done, refuse } from '../course/refusal.ts'
import type { Slot } from '../course/slot.ts'
import type { WallTime } from '../time/wall-time.ts'
import { toInstant, toWall } from '../time/zone.ts'
import { bookingOf, conflictsOf, endOf, placed, rebooked, refuseTaken, roomOf } from './book.ts'
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
  const refusal = refusePast(given, slot, step) ?? refuseOrder(given, slot, step)
  if (refusal !== null) return refusal
  const conflict = refuseConflict(given, slot, step)
  if (conflict !== null && move.override === null) return conflict
  const moved = { ...rebooked(given, slot, step), overridden: conflict !== null }
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

export function refusePast(given: Case, slot: Slot, step: Step): Refused | null {
  if (step.startsAt > given.now) return null
  const detail = `${step.wall} is not after the present, ${given.now}`
  return refuseStep(given, slot, { step, code: 'bad-input', why: 'past', detail })
}

/** A session must lie after the end of the one before it, and end before the one after it begins. */
export function refuseOrder(given: Case, slot: Slot, step: Step): Refused | null {
  const { after, before } = roomOf(given, placed([slot]), slot.id)
  const isAfter = after === null || after <= step.startsAt
  const isBefore = before === null || endOf({ ...slot, startsAt: step.startsAt }) <= before
  if (isAfter && isBefore) return null
  const detail = `${step.wall} is not between slot ${slot.id}'s neighbours; sessions keep their order`
  return refuseStep(given, slot, { step, code: 'not-allowed', why: 'order', detail })
}

function refuseConflict(given: Case, slot: Slot, step: Step): Refused | null {
  const { therapist, minutes } = slot
  if (!isOpenStep({ ...bookingOf(given), therapist, minutes }, step)) {
    const detail = `${step.wall} is outside ${therapist}'s hours, or in a closure or leave`
    return refuseStep(given, slot, { step, code: 'outside-hours', why: 'closed', detail })
  }
  return refuseTaken(given, placed([slot], [step]), { therapist, givenUp: [slot] })
}

interface Why {
  readonly step: Step
  readonly code: RefusalCode
  readonly why: Conflict['why']
  readonly detail: string
}

/** The refusal of one step for one slot. */
export function refuseStep(given: Case, slot: Slot, { step, code, why, detail }: Why): Refused {
  const all = placed([slot], [step])
  const conflicts = conflictsOf(given, all, { these: all, therapist: slot.therapist, why })
  return refuse(code, detail, { conflicts })
}
