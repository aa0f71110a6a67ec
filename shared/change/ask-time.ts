import { type Result, done, refuse } from '../course/refusal.ts'
import type { TimeWishes } from '../course/time-request.ts'
import { type Case, type Changed, type Refused, refuseAtRest, slotToCome, withSlots } from './case.ts'
import { stepAt } from './move-slot.ts'

/** A client's wish for another time of a slot. */
export type Ask = TimeWishes & { readonly slot: number }

/**
 * Keeps on a slot that its client asks for another time, and tells staff. The appointment stands as it is until they move
 * it or decline. A newer request takes the place of an older one. Null: it is the one that is there.
 */
export function askTime(given: Case, { slot: id, times, weekdays, parts }: Ask): Result<Changed | null> {
  const atRest = refuseAtRest(given)
  if (atRest !== null) return atRest
  const found = slotToCome(given, id)
  if (!found.ok) return found
  const slot = found.value
  const wishes = { times, weekdays, parts }
  const refusal = refuseWishes(given, wishes)
  if (refusal !== null) return refusal
  if (slot.request !== null && isSame(slot.request, wishes)) return done(null)
  const { course, slots } = given.situation
  const asked = { ...slot, request: { at: given.now, ...wishes } }
  return done({
    course,
    slots: withSlots(slots, [asked]),
    notice: null,
    signals: [{ code: 'time-requested', slot: slot.id }],
  })
}

/** Closes a client's request without moving the slot. No mail goes out: staff answer in their own words. */
export function declineTime(given: Case, id: number): Result<Changed> {
  const atRest = refuseAtRest(given)
  if (atRest !== null) return atRest
  const found = slotToCome(given, id)
  if (!found.ok) return found
  const slot = found.value
  if (slot.request === null) return refuse('not-allowed', `slot ${id} has no request for another time`)
  const { course, slots } = given.situation
  return done({ course, slots: withSlots(slots, [{ ...slot, request: null }]), notice: null, signals: [] })
}

function refuseWishes(given: Case, { times }: TimeWishes): Refused | null {
  const past = times.find((wall) => stepAt(given, wall).startsAt <= given.now)
  return past === undefined ? null : refuse('bad-input', `${past} is not after the present, ${given.now}`)
}

function isSame(one: TimeWishes, other: TimeWishes): boolean {
  const facts = ({ times, weekdays, parts }: TimeWishes): string => JSON.stringify([times, weekdays, parts])
  return facts(one) === facts(other)
}
