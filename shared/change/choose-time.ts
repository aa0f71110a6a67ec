import type { Step } from '../course/cadence.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import type { Slot } from '../course/slot.ts'
import { plus } from '../time/instant.ts'
import type { WallTime } from '../time/wall-time.ts'
import { placed, roomOf } from './book.ts'
import { type Case, type Changed, refuseAtRest, slotToCome } from './case.ts'
import { timesIn, wishNear } from './find-times.ts'
import { moveSlot, stepAt } from './move-slot.ts'

/**
 * The free times that a client may give a slot, the nearest to its present one first; they keep clear of the present time,
 * and as far ahead as the clinic asks for notice. None where the slot is nearer than that. Refused, `not-allowed`, where the
 * clinic does not let clients move sessions.
 */
export function offers(given: Case, id: number): Result<readonly Step[]> {
  const atRest = refuseAtRest(given)
  if (atRest !== null) return atRest
  const { selfService } = given.situation.clinic.course
  if (selfService === null)
    return refuse('not-allowed', 'here clients ask for another time, and staff move the session')
  const found = slotToCome(given, id)
  return found.ok ? done(offered(given, found.value, selfService)) : found
}

/** Moves a slot to a time that its client chose among those offered; any other one is refused, `not-allowed`. */
export function chooseTime(
  given: Case,
  { slot: id, to }: { readonly slot: number; readonly to: WallTime },
): Result<Changed | null> {
  const offer = offers(given, id)
  if (!offer.ok) return offer
  const { startsAt } = stepAt(given, to)
  return offer.value.some((step) => step.startsAt === startsAt)
    ? moveSlot(given, { slot: id, to, override: null })
    : refuse('not-allowed', `${to} is none of the times that are offered for slot ${id} now`)
}

function offered(given: Case, slot: Slot, { choices, days }: { choices: number; days: number }): readonly Step[] {
  const { noticeHours } = given.situation.clinic.course
  const soonest = plus(given.now, { hours: noticeHours })
  if (slot.startsAt < soonest) return []
  const { after, before } = roomOf(given, placed([slot]), slot.id)
  const room = { after: after !== null && after > soonest ? after : soonest, before }
  const of = { therapist: slot.therapist, minutes: slot.minutes, room, givesWay: () => false, except: slot.startsAt }
  return timesIn(given, of, wishNear(slot.wall, choices, days))
}
