import { type Booking, type Step, isOpenStep, longestBreak } from '../course/cadence.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import type { Slot } from '../course/slot.ts'
import { toCome } from '../course/to-come.ts'
import { type WallTime, dateOf, plusDays, timeOf, wallTime, wallTimeOf } from '../time/wall-time.ts'
import { bookingOf, placed, rebooked, refuseTaken } from './book.ts'
import { type Case, type Changed, slotToChange, withSlots } from './case.ts'
import { noticeOfSlots } from './give-notice.ts'
import { type Move, refuseOrder, refusePast, refuseStep, stepAt } from './move-slot.ts'

/**
 * Gives a slot another time and shifts each later one by the same difference on the wall; the cadence follows. A closed
 * step pushes that slot and the rest on by whole steps. Null: it has that time already.
 */
export function moveFollowing(given: Case, { slot: id, to, override }: Move): Result<Changed | null> {
  if (override !== null) return refuse('bad-input', 'a closed or taken time is booked on purpose for one slot only')
  const found = slotToChange(given, id)
  if (!found.ok) return found
  const first = stepAt(given, to)
  if (first.startsAt === found.value.startsAt) return done(null)
  const after = toCome({ slots: given.situation.slots, now: given.now }).filter((slot) => slot.id > id)
  const refusal = refusePast(given, found.value, first) ?? refuseOrderBefore(given, found.value, first)
  if (refusal !== null) return refusal
  if (!isOpenStep(bookingOf(given), first)) {
    const detail = `${first.wall} is outside the therapist's hours, or in a closure or leave`
    return refuseStep(given, found.value, { step: first, code: 'outside-hours', why: 'closed', detail })
  }
  const moving = [found.value, ...after]
  const steps = shifted(given, moving, to)
  if (steps === null) return refuse('no-free-step', `no open time within half a year for the sessions after ${to}`)
  const { therapist } = given.situation.course
  const taken = refuseTaken(given, placed(moving, steps), { therapist, givenUp: moving })
  return taken ?? done(moved(given, { moving, steps, to }))
}

/** Only the sessions before it hold the first one: those after it move along. */
function refuseOrderBefore(given: Case, slot: Slot, step: Step) {
  const slots = given.situation.slots.filter(({ id }) => id <= slot.id)
  return refuseOrder({ ...given, situation: { ...given.situation, slots } }, slot, step)
}

/** The steps of the moving slots; null where one of them finds no open one. */
function shifted(given: Case, moving: readonly Slot[], to: WallTime): readonly Step[] | null {
  const booking = bookingOf(given)
  const difference = wallMilliseconds(to) - wallMilliseconds(moving[0]?.wall ?? to)
  const steps: Step[] = []
  let pushed = 0
  for (const slot of moving) {
    const target = wallTimeOf(wallMilliseconds(slot.wall) + difference)
    const days = daysToOpen(given, booking, { target, pushed })
    if (days === null) return null
    pushed = days
    steps.push(stepAt(given, later(target, pushed)))
  }
  return steps
}

/** How many days later than its target a slot finds an open step, which all the rest are then later too. */
function daysToOpen(given: Case, booking: Booking, from: { target: WallTime; pushed: number }): number | null {
  for (let days = from.pushed; days <= from.pushed + longestBreak; days += booking.cadence.everyDays) {
    if (isOpenStep(booking, stepAt(given, later(from.target, days)))) return days
  }
  return null
}

function later(wall: WallTime, days: number): WallTime {
  return wallTime(plusDays(dateOf(wall), days), timeOf(wall))
}

function wallMilliseconds(wall: WallTime): number {
  return Date.parse(`${wall}Z`)
}

function moved(
  given: Case,
  { moving, steps, to }: { moving: readonly Slot[]; steps: readonly Step[]; to: WallTime },
): Changed {
  const { course, slots } = given.situation
  const changed = moving.map((slot, index) => rebooked(given, slot, steps[index] ?? slot))
  return {
    course: { ...course, cadence: { ...course.cadence, first: to } },
    slots: withSlots(slots, changed),
    notice: noticeOfSlots(given, changed, 'moved'),
    signals: [],
  }
}
