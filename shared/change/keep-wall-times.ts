import { type Result, done } from '../course/refusal.ts'
import type { Slot } from '../course/slot.ts'
import { zoneOf } from '../message/message.ts'
import type { Instant } from '../time/instant.ts'
import { type WallTime } from '../time/wall-time.ts'
import type { ZoneRules } from '../time/zone-rules.ts'
import { toInstant, toWall } from '../time/zone.ts'
import { rebooked } from './book.ts'
import { type Case, type Changed, withSlots } from './case.ts'
import { noticeOfSlots } from './give-notice.ts'

/** Zone rules that hold no longer, and since when others do. */
export interface ZoneChange {
  /** Null where they are not known any more. */
  readonly former: ZoneRules | null
  readonly since: Instant
}

/** A slot that new zone rules change: its instant, or what a client reads in another zone, or both. */
export interface Shifted {
  readonly slot: Slot
  /** Whether the client's own clocks will show another time at its start than the client was told. */
  readonly isTold: boolean
}

/**
 * Gives each slot to come the instant that its wall time means now. Who reads the clinic's clock was told the truth and
 * hears nothing; whose own clock will show another time is sent a change. Null: the rules change nothing here, or did
 * already.
 */
export function keepWallTimes(given: Case, change: ZoneChange): Result<Changed | null> {
  const { course, slots } = given.situation
  const shifted = shiftedSlots(given, change)
  if (shifted.length === 0) return done(null)
  const told = shifted.filter(({ isTold }) => isTold).map(({ slot }) => slot)
  const notice = noticeOfSlots(given, told, 'moved')
  return done({
    course,
    slots: withSlots(
      slots,
      shifted.map(({ slot }) => slot),
    ),
    // What the client was told before cannot be said by the rules of today: the notice names the present time only.
    notice: notice && { ...notice, touched: notice.touched.map((one) => ({ ...one, from: null })) },
    signals: [],
  })
}

/** The slots to come that new zone rules change, as they are to be. */
export function shiftedSlots(given: Case, change: ZoneChange): readonly Shifted[] {
  return given.situation.slots.flatMap((slot) => shift(given, slot, change) ?? [])
}

function shift(given: Case, slot: Slot, change: ZoneChange): Shifted | null {
  const startsAt = toInstant(slot.wall, slot.zone)
  const isMoved = startsAt !== slot.startsAt
  const isToCome = startsAt > given.now || slot.startsAt > given.now
  if ((slot.status !== 'scheduled' && slot.status !== 'confirmed') || !isToCome) return null
  const bookedAt = slot.since ?? given.situation.course.enrolledAt
  if (!isMoved && bookedAt >= change.since) return null
  const step = { wall: toWall(startsAt, slot.zone), startsAt }
  const isTold = wallTold(given, slot, change) !== toWall(startsAt, zoneOf(given.situation))
  if (isTold) return { slot: rebooked(given, slot, step), isTold }
  return isMoved ? { slot: { ...slot, ...step, since: given.now }, isTold } : null
}

/** What the client's own clocks were to show, by the rules of then. */
function wallTold({ situation }: Case, { wall, zone, startsAt }: Slot, { former }: ZoneChange): WallTime {
  const clients = zoneOf(situation)
  if (clients === zone) return wall
  return former !== null && former.knows(clients) ? toWall(startsAt, clients, former) : toWall(startsAt, clients)
}
