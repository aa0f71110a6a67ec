import { change, noticeOf, rebooked, withSlots, type Acted, type Acting } from './acting.ts'
import { isFree, isOpen, nextStep, stepBefore, stepOn, type Step } from './booking.ts'
import { futureIn } from './course-state.ts'
import { dayAfter } from './days.ts'
import type { CourseFacts, SlotState } from './facts.ts'

interface Away {
  readonly therapist: string
  readonly from: string
  readonly to: string
}

/** One course's slots within a leave go to the next open free step and push later ones on; null where none is within. */
export function takeLeave(acting: Acting, away: Away): Acted | null {
  const { at, state, readings } = acting
  const isWithin = (slot: SlotState) => {
    const date = slot.local.slice(0, 10)
    return slot.therapist === away.therapist && slot.life === 'booked' && away.from <= date && date <= away.to
  }
  const future = futureIn(state, at).filter(({ life }) => life === 'booked')
  const first = future.findIndex(isWithin)
  if (first < 0) return null
  const push = readings.leave === 'the rest' ? pushAll : pushWhereNeeded
  const moved = push(acting, future.slice(first), isWithin)
  const old = future.filter((slot) => moved.some((one) => one.slot === slot.slot))
  const notice = noticeOf(acting, {
    ...({ kinds: ['change'], cause: 'leave', level: moved.length === 1 ? 'slot' : 'course' } as const),
    slots: moved.map(({ slot }) => slot),
    starts: [...old, ...moved].map(({ startsAt }) => startsAt),
  })
  return change(withSlots(state, moved), notice)
}

type Push = (
  acting: Acting,
  slots: readonly SlotState[],
  isWithin: (slot: SlotState) => boolean,
) => readonly SlotState[]

const pushWhereNeeded: Push = (acting, slots, isWithin) => {
  const { state, clinic } = acting
  const moved: SlotState[] = []
  let before: SlotState | undefined
  for (const [index, slot] of slots.entries()) {
    const after = before
    const isLast = after === undefined || after.endsAt <= slot.startsAt
    before = slot
    if (isLast && !isWithin(slot)) continue
    const base = after === undefined || slot.startsAt > after.startsAt ? slot : after
    const from = stepBefore(base.local, state.cadence, clinic.course.everyDays)
    const later = slots.slice(index)
    const step = nextStep(from, clinic, (one) => one.startsAt > base.startsAt && canTake(acting, one, { slot, later }))
    if (step === undefined) continue
    before = rebooked(slot, step, acting)
    moved.push(before)
  }
  return moved
}

const pushAll: Push = (acting, slots) => {
  const { clinic } = acting
  const moved: SlotState[] = []
  let steps = 1
  for (const [index, slot] of slots.entries()) {
    const [date = '', time = ''] = slot.step.split('T')
    const stepAfter = (count: number) => stepOn(`${dayAfter(date, count * clinic.course.everyDays)}T${time}`, clinic)
    const before = moved.at(-1)?.startsAt ?? 0
    const fits = (step: Step) => step.startsAt > before && canTake(acting, step, { slot, later: slots.slice(index) })
    while (steps < 60 && !fits(stepAfter(steps))) steps += 1
    moved.push(rebooked(slot, stepAfter(steps), acting))
  }
  return moved
}

function canTake(
  { course, clinic, courses }: Acting,
  step: Step,
  { slot, later }: { readonly slot: SlotState; readonly later: readonly SlotState[] },
): boolean {
  const except = (one: SlotState, of: CourseFacts) => of === course && later.some((mine) => mine.slot === one.slot)
  return isOpen(step, slot.therapist, clinic) && isFree(step, slot.therapist, { courses: courses.values(), except })
}
