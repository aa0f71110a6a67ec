import type { ClinicRules } from './clinic-rules.ts'
import type { CourseFacts, CourseState, SlotState } from './facts.ts'

export type Status = 'scheduled' | 'confirmed' | 'attended' | 'missed' | 'cancelled' | 'paused'
export type Phase = 'initial' | 'middle' | 'ending'

/** The course as it stood at the moment `at`, once that moment's actions were done. */
export function stateAt(course: CourseFacts, at: number): CourseState {
  return course.versions.findLast((version) => version.at <= at)?.state ?? course.enrolled
}

export function presentState(course: CourseFacts): CourseState {
  return course.versions.at(-1)?.state ?? course.enrolled
}

export function slotOf(state: CourseState, slot: number): SlotState | undefined {
  return state.slots.find((one) => one.slot === slot)
}

export function slotAt(course: CourseFacts, slot: number, at: number): SlotState | undefined {
  return slotOf(stateAt(course, at), slot)
}

/** Every slot that was ever booked, as it last was. */
export function everySlot(course: CourseFacts): readonly SlotState[] {
  const last = new Map<number, SlotState>()
  for (const { slots } of [course.enrolled, ...course.versions.map(({ state }) => state)])
    for (const slot of slots) last.set(slot.slot, slot)
  return [...last.values()].toSorted((a, b) => a.slot - b.slot)
}

/** What the clinic knew of a slot at the moment `at`. */
export function statusOf(slot: SlotState, at: number, course: Pick<CourseFacts, 'markedByScenario'>): Status {
  if (slot.life === 'paused') return 'paused'
  if (slot.life !== 'booked') return 'cancelled'
  if (slot.mark !== null) return slot.mark
  if (!course.markedByScenario.has(slot.slot) && slot.endsAt <= at) return 'attended'
  return slot.confirmed ? 'confirmed' : 'scheduled'
}

/** Whether it takes one session of the contract: what is to come is taken to be held. */
export function takesSession(slot: SlotState, { course }: ClinicRules): boolean {
  if (slot.life !== 'booked') return slot.life === 'cancelled' && slot.counts
  return slot.mark !== 'missed' || course.missed === 'count'
}

/** 1 + the sessions held elsewhere + the earlier slots that count. */
export function numberIn(slot: SlotState, state: CourseState, { course, clinic }: Of): number {
  const earlier = state.slots.filter((one) => one.startsAt < slot.startsAt && takesSession(one, clinic))
  return 1 + course.held + earlier.length
}

export interface Of {
  readonly course: CourseFacts
  readonly clinic: ClinicRules
}

export function phaseOf(number: number, { of, ending }: CourseState, { course }: ClinicRules): Phase {
  if (number > of - ending) return 'ending'
  return number <= course.initial ? 'initial' : 'middle'
}

/** The sessions of the contract that are left once `slot` is over, as things stood at `at`. */
export function leftAfter(slot: SlotState, at: number, { course, clinic }: Of): number {
  const state = stateAt(course, at)
  const used = state.slots.filter((one) => one.startsAt <= slot.startsAt && takesSession(one, clinic))
  return state.of - course.held - used.length
}

/** The sessions that were used by the moment `at`, those held elsewhere too; one under way is used. */
export function usedAt(state: CourseState, at: number, { course, clinic }: Of): number {
  const used = state.slots.filter(
    (slot) => takesSession(slot, clinic) && (slot.startsAt <= at || slot.life === 'cancelled'),
  )
  return course.held + used.length
}

/** The slots that stand: booked, paused, or cancelled and counted; by start. */
export function standingIn(state: CourseState): readonly SlotState[] {
  const stands = ({ life, counts }: SlotState) =>
    life === 'booked' || life === 'paused' || (life === 'cancelled' && counts)
  return state.slots.filter(stands).toSorted((a, b) => a.startsAt - b.startsAt)
}

/** The slots that are still to start, by start. */
export function futureIn(state: CourseState, at: number): readonly SlotState[] {
  return standingIn(state).filter(({ life, startsAt }) => life === 'paused' || (life === 'booked' && startsAt > at))
}
