import type { Step } from '../course/cadence.ts'
import { type Search, type Wish, freeTimes } from '../course/free-times.ts'
import type { TherapistId } from '../course/ids.ts'
import type { Slot } from '../course/slot.ts'
import { type PlainDate, type WallTime, dateOf, plusDays } from '../time/wall-time.ts'
import { toWall } from '../time/zone.ts'
import { placed, roomOf } from './book.ts'
import type { Case } from './case.ts'

/** Days that a search looks at before and after the wanted time unless it is told otherwise. */
export const farthest = 364

/** A wish whose days may be left out: then a year around the wanted time, from today on, is looked at. */
export type LooseWish = Omit<Wish, 'from' | 'to'> & {
  readonly from?: PlainDate | undefined
  readonly to?: PlainDate | undefined
}

/** A wish with every field filled in. */
export function wishOf(wish: LooseWish, today: PlainDate): Wish {
  const day = dateOf(wish.near)
  const from = wish.from ?? plusDays(day, -farthest)
  const to = wish.to ?? plusDays(day, farthest)
  const latest = plusDays(today > day ? today : day, farthest)
  return { ...wish, from: from > today ? from : today, to: to < latest ? to : latest }
}

/** A wish for a few times near another one, this many days away at most. */
export function wishNear(near: WallTime, count: number, days: number): LooseWish {
  const day = dateOf(near)
  return { near, count, from: plusDays(day, -days), to: plusDays(day, days), weekdays: [], window: null }
}

/** The free times to which a slot could be moved so that sessions keep their order; not the one that it has. */
export function timesForSlot(
  given: Case,
  slot: Slot,
  { wish, therapist = slot.therapist }: { readonly wish: LooseWish; readonly therapist?: TherapistId | undefined },
): readonly Step[] {
  const { id } = given.situation.course
  const of = { therapist, minutes: slot.minutes, room: roomOf(given, placed([slot]), slot.id) }
  const givesWay: Search['givesWay'] = (booking) => booking.course === id && booking.slot === slot.id
  return timesIn(given, { ...of, givesWay, except: slot.startsAt }, wish)
}

type Of = Pick<Search, 'therapist' | 'minutes' | 'room' | 'givesWay' | 'except'>

/** The free times of a therapist in the room that the sessions of the case's course leave. */
export function timesIn({ situation: { clinic, course }, diary, now }: Case, of: Of, wish: LooseWish): readonly Step[] {
  const { zone } = course
  return freeTimes({ clinic, diary, now, zone, ...of }, wishOf(wish, dateOf(toWall(now, zone))))
}
