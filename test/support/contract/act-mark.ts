import { change, booked, lastStep, nextSlot, noticeOf, nothing, refuse, withSlots, perhapsRaised } from './acting.ts'
import type { Acted, Acting } from './acting.ts'
import { firstStep, isFree, isOpen, type Step } from './booking.ts'
import { slotOf, standingIn, statusOf } from './course-state.ts'
import type { CourseState, SlotState } from './facts.ts'

/** A make-up: the first open and free step after the last slot and the present. */
export function makeUpStep(acting: Acting, standing: readonly SlotState[]): Step | undefined {
  const { at, state, clinic, readings, courses } = acting
  const { from, after } = lastStep(acting, standing)
  const fits = (step: Step) =>
    step.startsAt > Math.max(at, after) &&
    isOpen(step, state.therapist, clinic) &&
    isFree(step, state.therapist, { courses: courses.values() })
  return firstStep({ from, number: state.of, of: state.of, fits }, clinic, readings)
}

export function mark(acting: Acting, slot: SlotState, as: 'attended' | 'missed'): Acted {
  const { at, course } = acting
  const status = statusOf(slot, at, course)
  if (status === 'cancelled' || status === 'paused' || at < slot.startsAt) return refuse('not-allowed')
  if (status === as) return nothing
  return as === 'missed' ? markMissed(acting, slot) : markAttended(acting, slot)
}

function markMissed(acting: Acting, slot: SlotState): Acted {
  const { at, course, state, clinic, readings } = acting
  if (clinic.course.missed === 'count') {
    course.marks.push({ at, slot: slot.slot, as: 'missed', makeUp: null })
    return change(withSlots(state, [{ ...slot, mark: 'missed', makeUp: null }]))
  }
  const step = makeUpStep(acting, standingIn(state))
  if (step === undefined) return refuse('no-free-step')
  const makeUp = booked(step, nextSlot(state), { at, therapist: state.therapist })
  const life = state.paused && readings.pausedMakeUp === 'paused' ? 'paused' : 'booked'
  course.marks.push({ at, slot: slot.slot, as: 'missed', makeUp: makeUp.slot })
  return change(
    withSlots(state, [
      { ...slot, mark: 'missed', makeUp: makeUp.slot },
      { ...makeUp, life },
    ]),
  )
}

/** A corrected mark takes the make-up back; where that was cancelled and made up itself, the last of them. */
function markAttended(acting: Acting, slot: SlotState): Acted {
  const { at, course, state } = acting
  const taken = lastMakeUp(state, slot)
  if (taken !== undefined && taken.life === 'booked' && taken.startsAt <= at) return refuse('slot-already-started')
  course.marks.push({ at, slot: slot.slot, as: 'attended', makeUp: null })
  const marked = { ...slot, mark: 'attended', makeUp: null } as const
  if (taken === undefined) return change(withSlots(state, [marked]))
  const cancelled = { ...taken, life: 'cancelled', revisions: perhapsRaised(taken.revisions) } as const
  return change(withSlots(state, [marked, cancelled]), takenBack(acting, slot.slot, taken))
}

export function takenBack(acting: Pick<Acting, 'at'>, marked: number, taken: SlotState) {
  const what = { kinds: ['cancellation'], cause: 'cancelled', level: 'slot', takesBackFor: marked } as const
  return noticeOf(acting, { ...what, slots: [taken.slot], starts: [taken.startsAt] })
}

function lastMakeUp(state: CourseState, slot: SlotState): SlotState | undefined {
  const next = slot.makeUp === null ? undefined : slotOf(state, slot.makeUp)
  if (next === undefined || next.life === 'booked' || next.life === 'paused') return next
  return next.life === 'cancelled' && next.makeUp !== null ? lastMakeUp(state, next) : undefined
}
