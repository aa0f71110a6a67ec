import { takenBack } from './act-mark.ts'
import {
  change,
  never,
  noticeOf,
  nothing,
  perhapsRaised,
  refuse,
  refuseAll,
  type Acted,
  type Acting,
} from './acting.ts'
import { isFree } from './booking.ts'
import { slotOf } from './course-state.ts'
import { minute } from './days.ts'
import type { CourseFacts, CourseState, Notice, SlotState, Verb, Version } from './facts.ts'

const plan: readonly Verb[] = ['move', 'cancel', 'extend', 'end', 'pause', 'resume', 'therapist']
const others: readonly Verb[] = ['mark', 'confirm', 'preferences', 'leave']

/** Takes back a client's last action, if it was within ten minutes. */
export function undo(acting: Acting, isClosed: boolean): Acted {
  const { at, course, state, courses, readings, wasRefused } = acting
  // Whether anything but an end can be taken back on a closed course is not said.
  if (isClosed && wasRefused(['course-closed'])) return nothing
  const verbs = readings.undo === 'any' ? [...plan, ...others] : plan
  const undone = course.versions.findLast((one) => verbs.includes(one.verb) && !one.isUndone)
  const aside = course.asides.findLast((when) => when <= at && at - when <= 10 * minute)
  // Which actions can be undone is not said but of those that change the plan.
  const isRefused = wasRefused(['nothing-to-undo', 'not-allowed', 'changed-meanwhile', 'outside-hours'])
  if (aside !== undefined && aside >= (undone?.at ?? 0)) return isRefused ? nothing : undoFocus(acting)
  if (undone === undefined || at - undone.at > 10 * minute) return refuse('nothing-to-undo')
  const isLast = undone === course.versions.at(-1)
  if ((!plan.includes(undone.verb) || !isLast) && isRefused) return nothing
  const back = restored(acting, undone)
  const lost = back.slots.filter((slot) => isTaken(slot, slotOf(state, slot.slot), { course, courses }))
  if (lost.length > 0) return refuseAll('slot-taken')
  if (hasPassed(back, state, at)) {
    // "The time has gone" may also mean that it has passed: refused, or put back.
    const codes = ['slot-taken', 'slot-already-started', 'not-allowed']
    if (wasRefused(codes)) return refuse(...codes)
  }
  undone.isUndone = true
  if (undone.notice !== null) undone.notice.withdrawnAt = at
  return change(back, noticeOfUndo(acting, undone, back))
}

function undoFocus({ at, course }: Acting): Acted {
  const [last, before] = course.focuses.toReversed()
  if (last !== undefined && at - last.at <= 10 * minute)
    course.focuses.push({ at, area: before === undefined ? course.area : before.area })
  return nothing
}

function isTaken(
  slot: SlotState,
  now: SlotState | undefined,
  { course, courses }: Pick<Acting, 'course' | 'courses'>,
): boolean {
  const stays = now?.life === 'booked' && now.startsAt === slot.startsAt && now.therapist === slot.therapist
  const except = (_: SlotState, of: CourseFacts) => of === course
  return slot.life === 'booked' && !stays && !isFree(slot, slot.therapist, { courses: courses.values(), except })
}

function hasPassed(back: CourseState, now: CourseState, at: number): boolean {
  return back.slots.some((slot) => {
    const present = slotOf(now, slot.slot)
    const moves = present?.startsAt !== slot.startsAt || present.life !== slot.life
    return slot.life === 'booked' && moves && slot.startsAt <= at
  })
}

/** What the action changed is as it was; what came in between stays. Revisions are never put back. */
function restored({ at, course, state, readings }: Acting, { before, state: after }: Version): CourseState {
  const slots = state.slots.flatMap((now): readonly SlotState[] => {
    const was = slotOf(before, now.slot)
    const became = slotOf(after, now.slot)
    if (was === undefined)
      return readings.undone === 'gone' ? [] : [{ ...now, life: 'undone', revisions: perhapsRaised(now.revisions) }]
    if (was === became) return [now]
    return [{ ...was, revisions: perhapsRaised(now.revisions) }]
  })
  for (const slot of after.slots) {
    const was = slotOf(before, slot.slot)
    if (was !== undefined && was.mark !== slot.mark)
      course.marks.push({ at, slot: slot.slot, as: was.mark, makeUp: was.mark === 'missed' ? was.makeUp : null })
  }
  const keep = <T>(was: T, became: T, now: T): T => (was === became ? now : was)
  return {
    slots,
    of: keep(before.of, after.of, state.of),
    ending: keep(before.ending, after.ending, state.ending),
    contract: keep(before.contract, after.contract, state.contract),
    therapist: keep(before.therapist, after.therapist, state.therapist),
    cadence: keep(before.cadence, after.cadence, state.cadence),
    paused: keep(before.paused, after.paused, state.paused),
    ended: keep(before.ended, after.ended, state.ended),
    erased: state.erased,
    optedOut: keep(before.optedOut, after.optedOut, state.optedOut),
  }
}

/** Owed if the undone action's had gone: "one change or cancellation", with its cause. */
function noticeOfUndo(acting: Acting, { notice, verb, state }: Version, back: CourseState): Notice | null {
  if (verb === 'mark') {
    const taken = state.slots.find((slot) => slotOf(back, slot.slot)?.life !== slot.life)
    const marked = taken === undefined ? undefined : state.slots.find(({ makeUp }) => makeUp === taken.slot)
    if (taken === undefined || marked === undefined) return null
    return { ...takenBack(acting, marked.slot, taken), kinds: ['cancellation', 'change'] }
  }
  if (notice === null) return null
  const { cause, slots, level, starts, perhaps } = notice
  // What is put back or taken back can be told as a change or as a cancellation, of the slot or of the course.
  const isOpen = cause === 'cancelled' || cause === 'extended' || cause === 'ended'
  const kinds = isOpen ? (['change', 'cancellation'] as const) : (['change'] as const)
  return noticeOf(acting, {
    ...{ kinds, cause, slots, starts, perhaps, undoes: notice, withdrawnAt: never },
    level: isOpen ? 'either' : level,
  })
}
