import { type Result, done } from '../course/refusal.ts'
import type { Slot } from '../course/slot.ts'
import { plus } from '../time/instant.ts'
import { booked, calledOff } from './book.ts'
import { type Case, type Changed, type Signal, slotToChange, withSlots } from './case.ts'
import { noticeOfSlot } from './give-notice.ts'
import { findMakeUp } from './mark-session.ts'

export interface Cancellation {
  readonly slot: number
  readonly by: 'client' | 'staff'
}

/**
 * Cancels one slot. It is made up at the end of the course; but what a client cancels at too short notice counts as used
 * where the clinic's policy says so.
 */
export function cancelSlot(given: Case, { slot: id, by }: Cancellation): Result<Changed> {
  const found = slotToChange(given, id)
  if (!found.ok) return found
  const slot = found.value
  const { course, slots } = given.situation
  const counts = by === 'client' && isLate(given, slot)
  const cancelled: Slot = { ...calledOff(given, slot), counts }
  const step = counts ? null : findMakeUp(given, [slot])
  const [makeUp] = step === null ? [] : booked(given, [step]).map((one) => ({ ...one, makesUp: slot.id }))
  return done({
    course: { ...course, slots: course.slots + Number(makeUp !== undefined) },
    slots: withSlots(slots, makeUp === undefined ? [cancelled] : [cancelled, makeUp]),
    notice: noticeOfSlot(given, cancelled, {
      ...{ kind: 'cancellation', cause: 'cancelled', numberedAs: cancelled.numberedAs },
      touched: [
        { slot: slot.id, from: slot.startsAt, to: null },
        ...(makeUp === undefined ? [] : [{ slot: makeUp.id, from: null, to: makeUp.startsAt }]),
      ],
    }),
    signals: signalsOf(cancelled, !counts && makeUp === undefined),
  })
}

/** Whether a client's cancellation comes so late that the session counts as used. */
function isLate({ situation: { clinic }, now }: Case, { startsAt }: Slot): boolean {
  const { cancelled, noticeHours } = clinic.course
  return cancelled === 'count' && startsAt < plus(now, { hours: noticeHours })
}

function signalsOf({ id, numberedAs }: Slot, isUnmade: boolean): readonly Signal[] {
  const signals: Signal[] = []
  if (numberedAs?.phase === 'ending') signals.push({ code: 'cancelled-in-ending', slot: id })
  if (isUnmade) signals.push({ code: 'no-free-step', slot: id })
  return signals
}
