import { openStepsAfter } from '../course/cadence.ts'
import { diaryDateOf, takesTime } from '../course/diary.ts'
import { type Result, done } from '../course/refusal.ts'
import { countsAsSession, phaseOf } from '../course/session-number.ts'
import type { Slot } from '../course/slot.ts'
import { plus } from '../time/instant.ts'
import type { Step } from '../course/cadence.ts'
import { bookingOf, endOf, firstFree } from './book.ts'
import type { Case, Changed, Signal } from './case.ts'
import { type Mark, markSlot, wantsMakeUp } from './mark-slot.ts'

/**
 * Marks a session attended or missed, books what makes up for it, and takes that back when the mark is corrected. Null: it
 * is marked so already.
 */
export function markSession(given: Case, mark: Mark): Result<Changed | null> {
  const { situation, now } = given
  const wanted = wantsMakeUp(situation, mark)
  const makeUp = wanted ? findMakeUp(given, []) : null
  const marked = markSlot(situation, mark, { makeUp, now })
  if (!marked.ok) return marked
  const { course, slots, booked } = marked.value
  if (slots === situation.slots) return done(null)
  const signals = mark.as === 'missed' ? signalsOf(given, mark, wanted && makeUp === null) : []
  return done({
    course,
    slots: slots.map((slot) => (slot === booked ? atRest(given, slot) : slot)),
    notice: null,
    signals,
  })
}

function signalsOf({ situation: { slots } }: Case, { slot: id }: Mark, isUnmade: boolean): readonly Signal[] {
  const before = slots.findLast((slot) => slot.id < id && slot.status !== 'cancelled')
  return [
    ...(before?.status === 'missed' ? [{ code: 'missed-twice' as const, slot: id }] : []),
    ...(isUnmade ? [{ code: 'no-free-step' as const, slot: id }] : []),
  ]
}

/** While a course is paused its make-ups are, too: they get a time when it is resumed. */
function atRest({ situation: { course } }: Case, slot: Slot): Slot {
  if (course.status !== 'paused') return slot
  const { sessions } = course.contract
  return {
    ...slot,
    status: 'paused',
    numberedAs: { session: sessions, of: sessions, phase: phaseOf(course.contract, sessions) },
  }
}

/** The first step of the cadence after the last slot and the present that is open and free; null where there is none. */
export function findMakeUp(given: Case, givenUp: readonly Slot[]): Step | null {
  const { slots, course } = given.situation
  const last = slots.findLast((slot) => takesTime(slot) || slot.status === 'paused' || countsAsSession(slot))
  if (last === undefined) return null
  const steps = openStepsAfter(bookingOf(given), diaryDateOf(last), course.contract.sessions)
  const soon = plus(given.now, { seconds: 1 })
  const end = endOf(last)
  return firstFree(given, steps, { after: end > soon ? end : soon, givenUp })
}
