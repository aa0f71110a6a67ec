import type { TherapistSession } from '../calendar/therapist-calendar.ts'
import type { Clinic } from '../config/clinic.ts'
import type { CourseId, TherapistId } from '../course/ids.ts'
import { numberSlots } from '../course/session-number.ts'
import type { CourseState, Store } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'
import { dateOf, plusDays } from '../time/wall-time.ts'
import { toWall } from '../time/zone.ts'

interface SessionsDeps {
  readonly clinic: Clinic
  readonly store: Pick<Store, 'readCourse' | 'readDiaryFrom'>
}

/** How many days of the past a therapist's feed shows. */
const daysBack = 28

/** How many courses are read at once. */
const atOnce = 10

/**
 * What stands in a therapist's diary from four weeks ago on, with each session's state and client; the erased are left out.
 */
export async function readTherapistSessions(
  { clinic, store }: SessionsDeps,
  therapist: TherapistId,
  now: Instant,
): Promise<readonly TherapistSession[]> {
  const from = plusDays(dateOf(toWall(now, clinic.timeZone)), -daysBack)
  const bookings = (await store.readDiaryFrom(therapist, from)).flatMap((day) => day.bookings)
  const states = await readCourses(store, [...new Set(bookings.map(({ course }) => course))])
  return bookings.flatMap((booking) => sessionOf(states.get(booking.course), booking.slot) ?? [])
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
