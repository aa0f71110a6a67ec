import type { Step } from '../course/cadence.ts'
import type { DiaryDay } from '../course/diary.ts'
import type { Conflict, Refusal } from '../course/refusal.ts'
import { type WallTime, dateOf, daysBetween } from '../time/wall-time.ts'
import { toWall } from '../time/zone.ts'
import { placed, roomOf } from './book.ts'
import type { Case } from './case.ts'
import type { CourseCommand } from './course-command.ts'
import { decide } from './decide.ts'
import { farthest, timesIn, wishNear } from './find-times.ts'

/** A time that cannot be had, and the free ones nearest to it. */
export type Alternatives = Pick<Conflict, 'slot' | 'therapist' | 'wall' | 'why'> & { readonly free: readonly Step[] }

type Booking = DiaryDay['bookings'][number]

/** How many alternatives are told, and how many days away from the wanted time they lie at most. */
const told = 3
const within = 28

/** How many times to move a slot with all that follow are tried. */
const candidates = 60

/** Every conflict of a refusal with the free times nearest to it between the sessions before and after it. */
export function alternativesTo(given: Case, { conflicts = [] }: Refusal): readonly Alternatives[] {
  const { id } = given.situation.course
  const soon = conflicts.filter(({ wall }) => isSoon(given, wall))
  return soon.map(({ slot, therapist, wall, minutes, why, after, before }) => {
    const givesWay = (booking: Booking): boolean => booking.course === id && booking.slot === slot
    const of = { therapist, minutes, room: { after, before }, givesWay, except: null }
    return { slot, therapist, wall, why, free: timesIn(given, of, wishNear(wall, told, within)) }
  })
}

/** Of a refused move of a slot with all that follow: the nearest times to which they could all be moved. */
export function insteadOf(given: Case, command: CourseCommand): readonly Step[] {
  if (command.do !== 'move' || command.scope !== 'following' || !isSoon(given, command.to)) return []
  const slot = given.situation.slots.find(({ id }) => id === command.slot)
  if (slot === undefined) return []
  const { course, slots } = given.situation
  const before = slots.filter(({ id }) => id <= command.slot)
  const alone: Case = { ...given, situation: { ...given.situation, slots: before } }
  const of = {
    ...{ therapist: course.therapist, minutes: slot.minutes, room: roomOf(alone, placed([slot]), slot.id) },
    givesWay: (booking: Booking) => booking.course === course.id && booking.slot >= command.slot,
    except: slot.startsAt,
  }
  const times = timesIn(given, of, wishNear(command.to, candidates, within))
  const found: Step[] = []
  for (const time of times) {
    if (found.length === told) break
    if (decide(given, { ...command, to: time.wall }).ok) found.push(time)
  }
  return found
}

/** Whether a wanted time is near enough to be looked around: at most two years from the present. */
function isSoon({ situation: { course }, now }: Case, wall: WallTime): boolean {
  return Math.abs(daysBetween(dateOf(toWall(now, course.zone)), dateOf(wall))) <= 2 * farthest
}
