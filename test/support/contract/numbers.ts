import { numberIn, phaseOf, slotOf, stateAt } from './course-state.ts'
import { minute } from './days.ts'
import type { CourseContext, SessionNumber } from './expectation.ts'
import { keptPhase } from './expected-sessions.ts'
import type { CourseState } from './facts.ts'

/**
 * The states whose numbers a slot's line may bear: that of the moment it was written; of a void message, that from
 * before its slot was cancelled, paused or cut.
 */
function statesOf({ course }: CourseContext, slot: number, at: number): readonly CourseState[] {
  const isBooked = (state: CourseState) => slotOf(state, slot)?.life === 'booked'
  if (isBooked(stateAt(course, at))) return [stateAt(course, at), stateAt(course, at - minute)]
  const before = course.versions.findLast((version) => version.at <= at && isBooked(version.before))?.before
  return before === undefined ? [asIfBooked(stateAt(course, at))] : [before]
}

/** A slot that was booked into a pause has no number from before: what it would bear, were nothing paused. */
function asIfBooked(state: CourseState): CourseState {
  const slots = state.slots.map((slot) => (slot.life === 'paused' ? { ...slot, life: 'booked' as const } : slot))
  return { ...state, slots }
}

/** A state, and where it has the slot on hold, as it would be were nothing. */
function alsoOf(state: CourseState, slot: number): readonly CourseState[] {
  return slotOf(state, slot)?.life === 'paused' ? [state, asIfBooked(state)] : [state]
}

/** The number and phase of a slot's line; `also`, moments of which they may be, too. */
export function numbersOf(context: CourseContext, slot: number, ...also: readonly number[]) {
  const { course, clinic } = context
  const then = also.flatMap((moment) => alsoOf(stateAt(course, moment), slot))
  return (at: number): readonly SessionNumber[] =>
    [...statesOf(context, slot, at), ...then].flatMap((state) => {
      const one = slotOf(state, slot)
      if (one === undefined) return []
      const session = numberIn(one, state, { course, clinic })
      const phase = phaseOf(session, state, clinic)
      const kept = one.startsAt <= at ? [{ session, phase: keptPhase(one, session, { course, clinic }) }] : []
      return [{ session, phase }, ...kept]
    })
}

export const noNumbers = (): readonly SessionNumber[] => [{ session: null, phase: null }]

/** N as it stands; of a void message, also as it was before. */
export function lengths(context: CourseContext, slot: number) {
  const { course } = context
  return (at: number): readonly number[] => [
    stateAt(course, at).of,
    stateAt(course, at - minute).of,
    ...statesOf(context, slot, at).map((state) => state.of),
  ]
}

/** The revisions that a slot may have had by the moment `at`. */
export function revisionsOf({ course }: CourseContext, slot: number) {
  return (at: number): readonly number[] => {
    const states = [stateAt(course, at), stateAt(course, at - minute)]
    const before = course.versions.flatMap((version) => (version.at <= at ? [version.before] : []))
    const void_ = slotOf(stateAt(course, at), slot)?.life !== 'booked'
    return [...states, ...(void_ ? before : [])].flatMap((state) => slotOf(state, slot)?.revisions ?? [])
  }
}
