import { makeUpStep } from './act-mark.ts'
import {
  booked,
  change,
  nextSlot,
  noticeOf,
  perhapsRaised,
  refuse,
  withSlots,
  type Acted,
  type Acting,
} from './acting.ts'
import { standingIn } from './course-state.ts'
import { hour } from './days.ts'
import type { SlotState } from './facts.ts'

/** Cancels one slot. It is made up, after the last slot as it stood before; a client's late one follows the policy. */
export function cancel(acting: Acting, slot: SlotState, by: 'client' | 'staff'): Acted {
  const { at, state, clinic, wasRefused } = acting
  const isLate = by === 'client' && slot.startsAt - at < clinic.course.noticeHours * hour
  const counts = isLate && clinic.course.cancelled === 'count'
  const step = counts ? undefined : makeUpStep(acting, standingIn(state))
  // No time for a make-up: refused, or cancelled without one.
  if (!counts && step === undefined && wasRefused(['no-free-step'])) return refuse('no-free-step')
  const makeUp = step === undefined ? [] : [booked(step, nextSlot(state), { at, therapist: state.therapist })]
  const cancelled: SlotState = {
    ...slot,
    life: 'cancelled',
    counts,
    makeUp: makeUp[0]?.slot ?? null,
    revisions: perhapsRaised(slot.revisions),
  }
  const what = { kinds: ['cancellation'], cause: 'cancelled', level: 'slot' } as const
  const names = { slots: [slot.slot], starts: [slot.startsAt], perhaps: makeUp.map(({ startsAt }) => startsAt) }
  return change(withSlots(state, [cancelled, ...makeUp]), noticeOf(acting, { ...what, ...names }))
}
