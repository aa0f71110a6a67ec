import type { Instant } from '../time/instant.ts'
import type { Contract } from './contract.ts'
import type { Numbered, Slot } from './slot.ts'
import type { Course, WholeCourse } from './course.ts'
import type { Phase } from '../ipt/area.ts'
import type { SessionPosition } from '../ipt/technique.ts'

/** A slot and the session that it is: "9 of 12", in which phase, and how many are left once it is over. */
export interface NumberedSlot {
  readonly slot: Slot
  /** Whether it is, was or will be one of the contract's sessions. */
  readonly counts: boolean
  /** The number it bears; of a slot that no longer counts, the number that it bore. */
  readonly session: number
  /** The contract's number of sessions; of a slot that no longer counts, as it was then. */
  readonly of: number
  readonly phase: Phase
  /** Sessions of the contract that are left after this slot. */
  readonly left: number
}

/** Whether a slot takes one of the contract's sessions: it is to come, was attended, or was lost and counts all the same. */
export function countsAsSession({ status, counts }: Pick<Slot, 'status' | 'counts'>): boolean {
  if (status === 'paused') return false
  return status === 'missed' || status === 'cancelled' ? counts : true
}

/** Whether a slot's session has been used: it counts, and has begun. A slot under way is used. */
export function isUsed(slot: Slot, now: Instant): boolean {
  return countsAsSession(slot) && slot.startsAt <= now
}

/** Whether a slot's session is gone: used, or cancelled and counted all the same. */
export function isSpent(slot: Slot, now: Instant): boolean {
  return isUsed(slot, now) || (slot.status === 'cancelled' && slot.counts)
}

/** Every slot with its number, which is 1 + the sessions held elsewhere + the earlier slots that count. */
export function numberSlots({ course, slots }: WholeCourse): readonly NumberedSlot[] {
  let used = course.held
  return slots.map((slot) => {
    const counts = countsAsSession(slot)
    const next = { session: used + 1, of: course.contract.sessions, phase: phaseOf(course.contract, used + 1) }
    if (counts) used += 1
    return { slot, counts, ...(counts ? next : (slot.numberedAs ?? next)), left: course.contract.sessions - used }
  })
}

/** The number that a slot bears as things stand; null for a slot that is none of the course's. */
export function numberOf(whole: WholeCourse, id: number): Numbered | null {
  const found = numberSlots(whole).find(({ slot }) => slot.id === id)
  return found === undefined ? null : { session: found.session, of: found.of, phase: found.phase }
}

/** How many sessions of the contract are left at `now`. */
export function sessionsLeft({ course, slots }: WholeCourse, now: Instant): number {
  return course.contract.sessions - course.held - slots.filter((slot) => isSpent(slot, now)).length
}

/** The last slot whose session has been used by `now`; null before the first. */
export function lastUsed(slots: readonly Slot[], now: Instant): Slot | null {
  return slots.findLast((slot) => isUsed(slot, now)) ?? null
}

/** The phase of a session number: the first few, the last few, and what lies between. */
export function phaseOf(contract: Contract, session: number): Phase {
  if (session > contract.sessions - contract.ending) return 'ending'
  return session <= contract.initial ? 'initial' : 'middle'
}

/** Where a numbered slot stands in its course. */
export function positionOf({ contract }: Course, { phase, session }: NumberedSlot): SessionPosition {
  return { phase, sessionOfPhase: sessionOfPhase(contract, session), sessionsToEnd: contract.sessions - session }
}

/** A session's number within its phase, the first being 1. */
export function sessionOfPhase(contract: Contract, session: number): number {
  const before = { initial: 0, middle: contract.initial, ending: contract.sessions - contract.ending }
  return session - before[phaseOf(contract, session)]
}
