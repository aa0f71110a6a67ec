import {
  booked,
  change,
  lastStep,
  nextSlot,
  noticeOf,
  perhapsRaised,
  refuse,
  refuseAll,
  withSlots,
  type Acted,
  type Acting,
} from './acting.ts'
import { firstStep, isFree, isOpen, type Step } from './booking.ts'
import { futureIn, standingIn, usedAt } from './course-state.ts'
import type { SlotState } from './facts.ts'

/** More sessions, at the cadence after the last; refused where any of their steps is taken. */
export function extend(acting: Acting, to: number): Acted {
  const { at, course, state, clinic, readings, courses } = acting
  const { therapist } = state
  if (to <= state.of || to > 16) return refuse('sessions-out-of-range', ...(state.paused ? ['not-allowed'] : []))
  if (state.paused) return refuse('not-allowed')
  let { from, after } = lastStep(acting, standingIn(state))
  const more: SlotState[] = []
  while (more.length < to - state.of) {
    const fits = (step: Step) => step.startsAt > Math.max(at, after) && isOpen(step, therapist, clinic)
    const step = firstStep({ from, number: state.of + more.length + 1, of: to, fits }, clinic, readings)
    if (step === undefined) return refuse('no-free-step')
    more.push(booked(step, nextSlot(state) + more.length, { at, therapist }))
    from = step.step
    after = step.startsAt
  }
  if (more.some((step) => !isFree(step, therapist, { courses: courses.values() }))) return refuseAll('slot-taken')
  const contract = course.versions.length + 1
  const starts = more.map(({ startsAt }) => startsAt)
  const notice = noticeOf(acting, {
    ...({ kinds: ['change'], cause: 'extended', level: 'course' } as const),
    slots: more.map(({ slot }) => slot),
    starts,
    perhaps: futureIn(state, at).map(({ startsAt }) => startsAt),
  })
  return change({ ...withSlots(state, more), of: to, ending: clinic.course.ending, contract }, notice)
}

/** Fewer sessions: those used and `left` more; the rest is cut. */
export function end(acting: Acting, left: number): Acted {
  const { at, course, state, clinic } = acting
  const used = usedAt(state, at, { course, clinic })
  const future = futureIn(state, at)
  if (left >= state.of - used || left >= future.length) return refuse('sessions-out-of-range')
  const cut = future
    .slice(left)
    .map((slot): SlotState => ({ ...slot, life: 'ended', revisions: perhapsRaised(slot.revisions) }))
  const next = { of: used + left, ending: Math.min(clinic.course.ending, left), contract: course.versions.length + 1 }
  // The starts of paused slots were given up long ago: whether the notice names them is not said.
  const named = cut.filter(({ slot }) => future.some((one) => one.slot === slot && one.life === 'booked'))
  const perhaps = future.filter((slot) => !named.some((one) => one.slot === slot.slot))
  const notice = noticeOf(acting, {
    kinds: left === 0 ? ['cancellation'] : ['change'],
    cause: 'ended',
    level: left === 0 && cut.length === 1 ? 'either' : 'course',
    slots: cut.map(({ slot }) => slot),
    starts: named.map(({ startsAt }) => startsAt),
    perhaps: perhaps.map(({ startsAt }) => startsAt),
  })
  return change({ ...withSlots(state, cut), ...next, ended: left === 0 }, notice)
}
