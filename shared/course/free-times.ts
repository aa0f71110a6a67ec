import type { Clinic } from '../config/clinic.ts'
import type { Therapist } from '../config/therapist.ts'
import { type Instant, plus } from '../time/instant.ts'
import {
  type PlainDate,
  type TimeOfDay,
  type WallTime,
  type Weekday,
  dateOf,
  daysBetween,
  minutesOf,
  plusDays,
  timeOf,
  wallTimeOf,
  weekdayOf,
} from '../time/wall-time.ts'
import { type Zone, toInstant, toWall } from '../time/zone.ts'
import type { Step } from './cadence.ts'
import { type Busy, type Diary, type DiaryDay, dayIn, isFree } from './diary.ts'
import type { TherapistId } from './ids.ts'
import { openHoursOn, therapistOf } from './opening.ts'

/** What kind of time is looked for; days and times are those of the clinic's clocks. */
export interface Wish {
  readonly near: WallTime
  /** How many times at most. */
  readonly count: number
  /** The days to look at, both included. */
  readonly from: PlainDate
  readonly to: PlainDate
  /** Weekdays that are liked better: times on them come before all others. With none, every day is as good. */
  readonly weekdays: readonly Weekday[]
  /** The part of the day in which the session must lie whole; null: any. */
  readonly window: Window | null
}

export interface Window {
  readonly from: TimeOfDay
  readonly to: TimeOfDay
}

/** Where a session may lie for its neighbours' sake: not before `after`, and over by `before`. */
export interface Room {
  readonly after: Instant | null
  readonly before: Instant | null
}

/** What a search is a function of. */
export interface Search {
  readonly clinic: Clinic
  readonly therapist: TherapistId
  readonly minutes: number
  readonly zone: Zone
  readonly diary: Diary
  readonly now: Instant
  readonly room: Room
  /** Which of the diary's bookings are not in the way, such as the one that is to be moved. */
  readonly givesWay: (booking: DiaryDay['bookings'][number]) => boolean
  /** A start that is not wanted: the present one of what is to be moved. */
  readonly except: Instant | null
}

/** Sessions may begin at each quarter of an hour, when the therapist's hours begin, and at the time of day asked for. */
const grid = 15

/** How many minutes on the clock a day away counts for: the same hour tomorrow is as near as two hours later today. */
const dayWeight = 120

/**
 * The open and free times nearest to a wish, after the present. Those on a preferred weekday come first; then the nearer by
 * time of day and days together; of two as near the earlier. No two of them overlap, so that three times are
 * three choices. Where the clocks skip a time it is left out, where they show it twice the earlier one is meant.
 */
export function freeTimes(search: Search, wish: Wish): readonly Step[] {
  const therapist = therapistOf(search.clinic, search.therapist)
  if (therapist === null) return []
  const found: Step[] = []
  for (const wall of wallsOf(search, { therapist, wish })) {
    if (found.length >= wish.count) break
    const step = { wall, startsAt: toInstant(wall, search.zone) }
    if (overlaps(found, step, search.minutes) || !isPossible(search, step)) continue
    found.push(step)
  }
  return found
}

/** Every wall time at which a session could begin by the therapist's hours, the best first. */
function wallsOf(search: Search, { therapist, wish }: { therapist: Therapist; wish: Wish }): readonly WallTime[] {
  const walls: WallTime[] = []
  for (let date = wish.from; date <= wish.to; date = plusDays(date, 1)) {
    for (const { from, to } of openHoursOn(search.clinic, therapist, date)) {
      const starts = startsIn({ from: minutesOf(from), to: minutesOf(to) }, { minutes: search.minutes, wish })
      walls.push(...starts.map((start) => wallTimeOf(Date.parse(date) + start * 60_000)))
    }
  }
  return inOrder(walls, wish)
}

/** Minutes from midnight at which a session fits into an open stretch and the wish's part of the day. */
function startsIn(
  open: { readonly from: number; readonly to: number },
  { minutes, wish: { near, window } }: { minutes: number; wish: Wish },
): readonly number[] {
  const first = Math.max(open.from, window === null ? 0 : minutesOf(window.from))
  const last = Math.min(open.to, window === null ? open.to : minutesOf(window.to)) - minutes
  const starts = new Set([open.from, minutesOf(timeOf(near))])
  for (let start = Math.ceil(first / grid) * grid; start <= last; start += grid) starts.add(start)
  return [...starts].filter((start) => first <= start && start <= last)
}

function inOrder(walls: readonly WallTime[], wish: Wish): readonly WallTime[] {
  const ranked = walls.map((wall) => ({ wall, isOther: isOnOtherDay(wall, wish), distance: distanceTo(wish, wall) }))
  ranked.sort(
    (one, other) =>
      Number(one.isOther) - Number(other.isOther) ||
      one.distance - other.distance ||
      (one.wall < other.wall ? -1 : Number(one.wall > other.wall)),
  )
  return ranked.map(({ wall }) => wall)
}

function isOnOtherDay(wall: WallTime, { weekdays }: Wish): boolean {
  return weekdays.length > 0 && !weekdays.includes(weekdayOf(dateOf(wall)))
}

function distanceTo({ near }: Wish, wall: WallTime): number {
  const days = Math.abs(daysBetween(dateOf(near), dateOf(wall)))
  return days * dayWeight + Math.abs(minutesOf(timeOf(wall)) - minutesOf(timeOf(near)))
}

function isPossible(search: Search, step: Step): boolean {
  const { zone, now, room, diary, therapist, minutes, givesWay, except } = search
  const { wall, startsAt } = step
  if (startsAt <= now || startsAt === except || toWall(startsAt, zone) !== wall) return false
  if (room.after !== null && startsAt < room.after) return false
  if (room.before !== null && plus(startsAt, { minutes }) > room.before) return false
  const bookings = dayIn(diary, therapist, dateOf(wall)).bookings.filter((booking) => !givesWay(booking))
  return isFree({ bookings }, step, minutes)
}

function overlaps(found: readonly Step[], step: Step, minutes: number): boolean {
  const bookings: readonly Busy[] = found.map(({ startsAt }) => ({ startsAt, minutes }))
  return !isFree({ bookings }, step, minutes)
}
