import { change, noticeOf, nothing, rebooked, refuse, refuseAll, withSlots, type Acted, type Acting } from './acting.ts'
import { isFree, isOpen, stepOn, type Step } from './booking.ts'
import { futureIn } from './course-state.ts'
import { dayAfter } from './days.ts'
import type { SlotState } from './facts.ts'

/** Moves one slot; where several refusals fit, each is allowed. */
export function moveOne(acting: Acting, slot: SlotState, to: string): Acted {
  const { at, course, state, clinic, courses } = acting
  const step = stepOn(to, clinic)
  if (step.startsAt === slot.startsAt) return nothing
  const others = futureIn(state, 0).filter((one) => one.slot !== slot.slot)
  const keepsOrder = others.every((one) => one.startsAt < slot.startsAt === one.startsAt < step.startsAt)
  const except = (one: SlotState, of: typeof course) => of === course && one.slot === slot.slot
  const wrong = [
    ...(step.startsAt <= at ? ['bad-input'] : []),
    ...(isOpen(step, slot.therapist, clinic) ? [] : ['outside-hours']),
    ...(isFree(step, slot.therapist, { courses: courses.values(), except }) ? [] : ['slot-taken']),
    ...(keepsOrder && !isIntoOne(step.startsAt, others) ? [] : ['not-allowed']),
  ]
  if (wrong.length > 0) return refuse(...wrong)
  // It leaves the cadence as it is: the slot keeps the step that it took there.
  const moved = { ...rebooked(slot, step, acting), step: slot.step }
  const starts = [slot.startsAt, step.startsAt]
  const what = { kinds: ['change'], cause: 'moved', level: 'slot' } as const
  return change(withSlots(state, [moved]), noticeOf(acting, { ...what, slots: [slot.slot], starts }))
}

/** A time within a session of the same course is taken, and out of order as well. */
function isIntoOne(startsAt: number, others: readonly SlotState[]): boolean {
  return others.some((one) => one.startsAt < startsAt && startsAt < one.endsAt)
}

/** Shifts a slot and each later one by the same difference on the wall. */
export function moveFollowing(acting: Acting, slot: SlotState, to: string): Acted {
  const { at, course, state, clinic, courses, wasRefused } = acting
  const asked = stepOn(to, clinic)
  if (asked.startsAt === slot.startsAt) return nothing
  // A closed step pushes on; that the very time that was asked for is refused as closed is let by.
  if (!isOpen(asked, slot.therapist, clinic) && wasRefused(['outside-hours'])) return refuse('outside-hours')
  const later = futureIn(state, at).filter((one) => one.startsAt >= slot.startsAt)
  const shifted = shift(acting, later, Date.parse(`${to}Z`) - Date.parse(`${slot.local}Z`))
  const first = shifted[0]
  if (shifted.length < later.length || first === undefined) {
    return refuse('no-free-step', 'outside-hours', 'bad-input', 'not-allowed')
  }
  const earlier = futureIn(state, 0).filter((one) => one.startsAt < slot.startsAt)
  const except = (one: SlotState, of: typeof course) =>
    of === course && later.some(({ slot: mine }) => mine === one.slot)
  const taken = shifted.some((one) => !isFree(one, one.therapist, { courses: courses.values(), except }))
  const wrong = [
    ...(asked.startsAt <= at || first.startsAt <= at ? ['bad-input'] : []),
    ...(earlier.some((one) => one.endsAt > Math.min(first.startsAt, asked.startsAt)) ? ['not-allowed'] : []),
    ...(taken ? ['slot-taken'] : []),
  ]
  if (wrong.length > 0) return refuseAll(...wrong)
  const cadence = acting.readings.cadence === 'its time' ? to : first.step
  const notice = noticeOf(acting, {
    ...({ kinds: ['change'], cause: 'moved', level: later.length === 1 ? 'slot' : 'course' } as const),
    slots: later.map((one) => one.slot),
    starts: [...later, ...shifted].map((one) => one.startsAt),
  })
  return change({ ...withSlots(state, shifted), cadence }, notice)
}

function shift(acting: Acting, later: readonly SlotState[], difference: number): readonly SlotState[] {
  const { clinic, readings } = acting
  const shifted: SlotState[] = []
  let pushed = 0
  for (const slot of later) {
    const isOff = slot.local !== stepOn(slot.step, clinic).local
    const onto = (wall: string, steps: number) =>
      afterDays(shiftedWall(wall, difference), steps * clinic.course.everyDays)
    const stepAfter = (steps: number): Step => stepOn(onto(isOff ? slot.local : slot.step, steps), clinic)
    const before = shifted.at(-1)?.startsAt ?? 0
    let steps = readings.following === 'the rest' ? pushed : 0
    const mustGoOn = (step: Step) => !isOpen(step, slot.therapist, clinic) || step.startsAt <= before
    while (steps < 60 && mustGoOn(stepAfter(steps))) steps += 1
    if (steps === 60) return shifted
    pushed = steps
    shifted.push({ ...rebooked(slot, stepAfter(steps), acting), step: onto(slot.step, steps) })
  }
  return shifted
}

function shiftedWall(wall: string, difference: number): string {
  return new Date(Date.parse(`${wall}Z`) + difference).toISOString().slice(0, 16)
}

function afterDays(wall: string, days: number): string {
  return `${dayAfter(wall.slice(0, 10), days)}${wall.slice(10)}`
}
