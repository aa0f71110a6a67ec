import type { TherapistSession } from '../calendar/therapist-calendar.ts'
import type { Clinic } from '../config/clinic.ts'
import type { DiaryDay } from '../course/diary.ts'
import type { CourseId, TherapistId } from '../course/ids.ts'
import { numberSlots } from '../course/session-number.ts'
import type { CourseState, Store } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'
import { type PlainDate, dateOf, plusDays } from '../time/wall-time.ts'
import { toWall } from '../time/zone.ts'

interface SessionsDeps {
  readonly clinic: Clinic
  readonly store: Pick<Store, 'readCourse' | 'readDiary'>
}

/** The days that a therapist's feed shows, before and after today: 200 in all, two batches of the table. */
const days = { back: 20, ahead: 179 } as const

/** How many courses are read at once. */
const atOnce = 10

/** What stands in a therapist's diary around today, with each session's state and client; the erased are left out. */
export async function readTherapistSessions(
  deps: SessionsDeps,
  therapist: TherapistId,
  now: Instant,
): Promise<readonly TherapistSession[]> {
  const today = dateOf(toWall(now, deps.clinic.timeZone))
  const span = { from: plusDays(today, -days.back), to: plusDays(today, days.ahead) }
  const bookings = (await diaryBetween(deps.store, therapist, span)).flatMap((day) => day.bookings)
  const states = await readCourses(deps.store, [...new Set(bookings.map(({ course }) => course))])
  return bookings.flatMap((booking) => sessionOf(states.get(booking.course), booking.slot) ?? [])
}

/** The days of a therapist's diary from one to another, both included. */
async function diaryBetween(
  store: Pick<Store, 'readDiary'>,
  therapist: TherapistId,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<readonly DiaryDay[]> {
  const dates: PlainDate[] = []
  for (let date = from; date <= to; date = plusDays(date, 1)) dates.push(date)
  return store.readDiary(therapist, dates)
}

async function readCourses(
  store: Pick<Store, 'readCourse'>,
  ids: readonly CourseId[],
): Promise<ReadonlyMap<CourseId, CourseState>> {
  const found = new Map<CourseId, CourseState>()
  for (let first = 0; first < ids.length; first += atOnce) {
    const states = await Promise.all(ids.slice(first, first + atOnce).map((id) => store.readCourse(id)))
    for (const state of states) if (state !== null) found.set(state.course.id, state)
  }
  return found
}

function sessionOf(state: CourseState | undefined, id: number): TherapistSession | null {
  if (state === undefined || state.client.erasedAt !== null) return null
  const { client, course } = state
  const numbered = numberSlots(state).find(({ slot }) => slot.id === id)
  // The diary and the course are read one after the other: what was freed in between is left out.
  const isOn = numbered !== undefined && numbered.slot.status !== 'cancelled' && numbered.slot.status !== 'paused'
  return isOn ? { client, course, numbered } : null
}
