import {
  change,
  noticeOf,
  perhapsRaised,
  rebooked,
  refuse,
  refuseAll,
  withSlots,
  type Acted,
  type Acting,
} from './acting.ts'
import { firstStep, isFree, isOpen, nextStep, stepBefore, type Step } from './booking.ts'
import { futureIn, numberIn } from './course-state.ts'
import { dayAfter } from './days.ts'
import type { SlotState } from './facts.ts'
import { wallAt } from './zones.ts'

/** Every slot to come is paused, and its time free for others. */
export function pause(acting: Acting): Acted {
  const { at, state, wasRefused } = acting
  if (state.paused) return refuse('not-allowed')
  const future = futureIn(state, at)
  // With nothing to come there is nothing to pause: refused or not, the contract does not say.
  if (future.length === 0 && wasRefused(['not-allowed', 'slot-already-started'])) return refuse('not-allowed')
  const paused = future.map((slot): SlotState => ({
    ...slot,
    life: 'paused',
    confirmed: false,
    // Not raised; that it is, is let by.
    revisions: perhapsRaised(slot.revisions),
  }))
  const what = { kinds: ['change'], cause: 'paused', level: 'course', optional: future.length === 0 } as const
  const names = { slots: future.map(({ slot }) => slot), starts: future.map(({ startsAt }) => startsAt) }
  return change({ ...withSlots(state, paused), paused: true }, noticeOf(acting, { ...what, ...names }))
}

/** The paused slots are booked again, one a step, from the cadence's first open one on or after a day. */
export function resume(acting: Acting, from: string): Acted {
  const { at, course, state, clinic, courses, wasRefused } = acting
  if (!state.paused) return refuse('not-allowed')
  const isPast = from < wallAt(at, clinic.timeZone).slice(0, 10)
  if (isPast && wasRefused(['bad-input'])) return refuse('bad-input')
  const paused = futureIn(state, at).filter(({ life }) => life === 'paused')
  const resumed = again(acting, paused, from)
  if (resumed.length < paused.length) return refuse('no-free-step')
  if (resumed.some((slot) => !isFree(slot, slot.therapist, { courses: courses.values() })))
    return refuseAll('slot-taken')
  const round = course.versions.length + 1
  const notice = noticeOf(acting, {
    ...({ kinds: ['change'], cause: 'resumed', level: 'course', optional: paused.length === 0 } as const),
    slots: resumed.map(({ slot }) => slot),
    starts: resumed.map(({ startsAt }) => startsAt),
    perhaps: paused.map(({ startsAt }) => startsAt),
  })
  const slots = resumed.map((slot) => ({ ...slot, round }))
  return change({ ...withSlots(state, slots), paused: false }, notice)
}

function again(acting: Acting, paused: readonly SlotState[], from: string): readonly SlotState[] {
  const { at, course, state, clinic, readings } = acting
  const resumed: SlotState[] = []
  const held = Math.max(0, ...futureIn(state, 0).flatMap((slot) => (slot.life === 'booked' ? [slot.startsAt] : [])))
  for (const slot of paused) {
    const last = resumed.at(-1)
    const after = Math.max(at, last?.startsAt ?? held)
    const fits = (step: Step) =>
      step.startsAt > after && step.step.slice(0, 10) >= from && isOpen(step, slot.therapist, clinic)
    const number = numberIn(slot, state, { course, clinic }) + resumed.length
    const search = { number, of: state.of, fits }
    const eve = stepBefore(`${dayAfter(from, -1)}T00:00`, state.cadence, clinic.course.everyDays)
    const step =
      last === undefined ? nextStep(eve, clinic, fits) : firstStep({ ...search, from: last.step }, clinic, readings)
    if (step === undefined) return resumed
    resumed.push(rebooked(slot, step, acting))
  }
  return resumed
}
