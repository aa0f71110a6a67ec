import type { Absence } from '../course/absence.ts'
import { type Step, openStepsFrom } from '../course/cadence.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import type { Slot } from '../course/slot.ts'
import { toCome } from '../course/to-come.ts'
import type { Instant } from '../time/instant.ts'
import { dateOf, plusDays } from '../time/wall-time.ts'
import { bookingOf, conflictsOf, endOf, firstFree, placed, rebooked } from './book.ts'
import { type Case, type Changed, withSlots } from './case.ts'
import { noticeOfSlots } from './give-notice.ts'

/**
 * Moves each slot to come that lies in an absence to the next open free step, and those after it where they must go on to
 * keep the order. Null: none lies in it; so the same absence cleared again moves nothing twice.
 */
export function clearLeave(given: Case, absence: Absence): Result<Changed | null> {
  const { course, slots } = given.situation
  if (course.status !== 'open') return done(null)
  const coming = toCome({ slots, now: given.now })
  if (!coming.some((slot) => isInside(slot, absence))) return done(null)
  const moved = pushed(given, coming, absence)
  if (moved === null) {
    const inside = placed(coming.filter((slot) => isInside(slot, absence)))
    const conflicts = conflictsOf(given, inside, { these: inside, therapist: course.therapist, why: 'closed' })
    return refuse('no-free-step', 'no open and free time within half a year for the sessions to move', { conflicts })
  }
  return done({
    course,
    slots: withSlots(slots, moved),
    notice: noticeOfSlots(given, moved, 'leave'),
    signals: [],
  })
}

/** Whether a slot lies in an absence of its therapist. */
export function isInside({ therapist, wall }: Slot, absence: Absence): boolean {
  const day = dateOf(wall)
  const concerns = absence.therapist === null || absence.therapist === therapist
  return concerns && absence.from <= day && day <= absence.to
}

/** The slots that must move, at their new times; null where one of them finds none. */
function pushed(given: Case, coming: readonly Slot[], absence: Absence): readonly Slot[] | null {
  const moved: Slot[] = []
  let free: Instant = given.now
  for (const [index, slot] of coming.entries()) {
    const stays = !isInside(slot, absence) && slot.startsAt >= free
    const step = stays ? slot : nextStep(given, { slot, after: free, givenUp: coming.slice(index) })
    if (step === null) return null
    if (!stays) moved.push(rebooked(given, slot, step))
    free = endOf({ ...slot, startsAt: step.startsAt })
  }
  return moved
}

/** The first open and free step of the cadence after a slot's own day. */
function nextStep(
  given: Case,
  { slot, after, givenUp }: { slot: Slot; after: Instant; givenUp: readonly Slot[] },
): Step | null {
  const steps = openStepsFrom(bookingOf(given), plusDays(dateOf(slot.wall), 1))
  return firstFree(given, steps, { after, givenUp })
}
