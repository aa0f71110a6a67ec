import type { Clinic } from '../../shared/config/clinic.ts'
import { ClientId, courseIdOf, type CourseId } from '../../shared/course/ids.ts'
import { rewrite } from '../../shared/attend/course-item.ts'
import { clinicWithoutItem } from '../../shared/store/clinic-without-item.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { plus } from '../../shared/time/instant.ts'
import type { Put } from '../../shared/store/write-key.ts'
import { CourseLife } from './course-life.ts'
import { at, everyDaysFrom, sampleClient, sampleCourse } from './sample-course.ts'

/** When the prompt before a course's seventh session is due: sessions are Tuesdays, 14:00 in Vancouver, which keeps summer time. */
export const dueNow = at('2027-02-14T21:00:00Z')

/** Courses of 16 sessions in their seventh week, on each of which a prompt is due now and nothing else. */
export function dueCourses(clinic: Clinic, ids: readonly CourseId[]): readonly Put[] {
  const life = liveUpTo(clinic, plus(dueNow, { seconds: -1 }))
  const { client, course, slots } = life.situation
  const places = ['course' as const, ...slots.map(({ id }) => id)]
  const { state } = rewrite(clinic, { clinic: clinicWithoutItem, client, course, slots }, { places, now: life.now })
  return ids.flatMap((id): readonly Put[] => {
    const whose = ClientId.parse(id.slice(0, id.lastIndexOf('.')))
    return [
      { put: 'client', value: { ...client, id: whose, email: `${whose}@clients.example`, openCourse: id }, was: null },
      { put: 'course', value: { ...state.course, id, client: whose }, was: null },
      ...state.slots.map((slot): Put => ({ put: 'slot', value: { ...slot, course: id }, was: null })),
    ]
  })
}

/** As many ids of courses, from a number on. */
export function courseIds(from: number, count: number): readonly CourseId[] {
  return Array.from({ length: count }, (_, index) => courseIdOf(ClientId.parse(`c-${from + index}`), 1))
}

function liveUpTo(clinic: Clinic, end: Instant): CourseLife {
  const { course, slots } = sampleCourse({ clinic, walls: everyDaysFrom('2027-01-05T14:00', 7, 16) })
  const life = new CourseLife({ clinic, client: sampleClient(), course, slots }, at('2026-12-21T20:00:00Z'))
  for (const { id, startsAt } of slots.filter((slot) => slot.startsAt < end)) {
    passTo(life, plus(startsAt, { hours: 1 }))
    life.command({ do: 'mark', slot: id, as: 'attended' })
  }
  passTo(life, end)
  return life
}

function passTo(life: CourseLife, end: Instant): void {
  life.pass((Date.parse(end) - Date.parse(life.now)) / 3_600_000)
}
