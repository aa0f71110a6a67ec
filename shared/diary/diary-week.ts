import type { Clinic } from '../config/clinic.ts'
import type { Therapist } from '../config/therapist.ts'
import type { CaseView } from '../course/case-view.ts'
import { type DiaryDay, diaryOf } from '../course/diary.ts'
import { freeTimes } from '../course/free-times.ts'
import type { CourseId, TherapistId } from '../course/ids.ts'
import type { OpenHours } from '../course/open-hours.ts'
import { openHoursOn } from '../course/opening.ts'
import type { Slot } from '../course/slot.ts'
import { type Instant, plus } from '../time/instant.ts'
import { type PlainDate, type WallTime, dateOf, midnightOf, plusDays } from '../time/wall-time.ts'
import { toInstant, toWall } from '../time/zone.ts'
import { daysOfWeek } from './week.ts'

/** When something stands in a diary; `wall` is what the clinic's clocks show. */
interface Stretch {
  readonly wall: WallTime
  readonly startsAt: Instant
  readonly minutes: number
}

/** A session with somebody whom the reader may know. */
export interface DiarySession extends Stretch {
  readonly kind: 'session'
  readonly course: CourseId
  readonly slot: number
  /** Null once the client is erased. */
  readonly name: string | null
  /** Its number of the contract's; null for one that takes none of them. */
  readonly session: number | null
  readonly of: number
  readonly status: Slot['status']
}

/** What stands in a diary: a session, a time of which the reader may know only that it is taken, or one that is free. */
export type DiaryEntry = DiarySession | (Stretch & { readonly kind: 'taken' | 'free' })

/** Why nobody is seen on a day; `name` is what the clinic calls its closure, empty where it calls it nothing. */
export interface Away {
  readonly why: 'closure' | 'leave'
  readonly name: string
}

/** A day of a diary; its entries are in order of time. */
export interface DiaryWeekDay {
  readonly date: PlainDate
  readonly open: readonly OpenHours[]
  readonly away: Away | null
  readonly entries: readonly DiaryEntry[]
}

/** A week of one therapist's diary. */
export interface DiaryWeek {
  readonly therapist: TherapistId
  readonly name: string
  readonly days: readonly DiaryWeekDay[]
}

/** What a week of a diary is a function of. */
export interface DiaryWeekGiven {
  /** As it plans now, with what was declared. */
  readonly clinic: Clinic
  readonly monday: PlainDate
  /** The therapist's days of the week on which anything is booked. */
  readonly booked: readonly DiaryDay[]
  /** The courses that the reader may know of in this diary; a booking of any other is a time that is taken. */
  readonly cases: ReadonlyMap<CourseId, CaseView>
  readonly now: Instant
}

export function diaryWeekOf(therapist: Therapist, given: DiaryWeekGiven): DiaryWeek {
  const entries = [...given.booked.flatMap((day) => bookedOn(day, given)), ...freeIn(therapist, given)].toSorted(
    (one, other) => (one.startsAt < other.startsAt ? -1 : 1),
  )
  const days = daysOfWeek(given.monday).map((date) => ({
    ...{ date, open: openHoursOn(given.clinic, therapist, date), away: awayOn(given.clinic, therapist, date) },
    entries: entries.filter(({ wall }) => dateOf(wall) === date),
  }))
  return { therapist: therapist.id, name: therapist.name, days }
}

function bookedOn({ bookings }: DiaryDay, { clinic, cases }: DiaryWeekGiven): readonly DiaryEntry[] {
  return bookings.map(({ course, slot: id, startsAt, minutes }) => {
    const stretch = { wall: toWall(startsAt, clinic.timeZone), startsAt, minutes }
    const known = cases.get(course)
    if (known === undefined) return { kind: 'taken', ...stretch }
    const slot = known.slots[id - 1]
    return {
      ...{ kind: 'session', ...stretch, course, slot: id, name: known.row.listed.name },
      ...{ session: slot?.session ?? null, of: known.row.contract.sessions },
      // The list lags behind the diary by moments: what it does not have yet has just been booked.
      status: slot?.status ?? 'scheduled',
    }
  })
}

/** The times to come at which a session of the clinic's usual length could be booked; the same ones all through a day. */
function freeIn({ id: therapist }: Therapist, { clinic, monday, booked, now }: DiaryWeekGiven): readonly DiaryEntry[] {
  const { timeZone: zone } = clinic
  const { minutes } = clinic.course
  const before = plus(toInstant(midnightOf(monday), zone), { days: -1 })
  const search = {
    ...{ clinic, therapist, minutes, zone, diary: diaryOf(booked), now: before },
    ...{ room: { after: null, before: null }, givesWay: () => false, except: null },
  }
  const whole = { from: monday, to: plusDays(monday, 6), weekdays: [], window: null }
  // The nearest to the beginning of the week are those of each day one after another, from the first on.
  const free = freeTimes(search, { ...whole, near: midnightOf(monday), count: Infinity })
  return free.filter(({ startsAt }) => startsAt > now).map((step) => ({ kind: 'free', ...step, minutes }))
}

function awayOn({ closures }: Clinic, { leave }: Therapist, date: PlainDate): Away | null {
  const covers = ({ from, to }: { readonly from: PlainDate; readonly to: PlainDate }): boolean =>
    from <= date && date <= to
  const closed = closures.filter(covers)
  if (closed.length > 0) return { why: 'closure', name: closed.find(({ name }) => name !== '')?.name ?? '' }
  return leave.some(covers) ? { why: 'leave', name: '' } : null
}
