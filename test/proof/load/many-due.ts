import { rewrite } from '../../../shared/attend/course-item.ts'
import type { Clinic } from '../../../shared/config/clinic.ts'
import { ClientId, CourseId } from '../../../shared/course/ids.ts'
import { clinicWithoutItem } from '../../../shared/store/clinic-without-item.ts'
import { type Instant, plus } from '../../../shared/time/instant.ts'
import type { SeededCourse } from '../../bench/many-courses.ts'
import { CourseLife } from '../../support/course-life.ts'
import { everyDaysFrom, sampleClient, sampleCourse } from '../../support/sample-course.ts'

/** Courses of which each has its next mail due at `dueAt`, and nothing before. */
export interface ManyDue {
  readonly courses: readonly SeededCourse[]
  readonly dueAt: Instant
}

/** The afternoon before so many first sessions: welcome and prompt have gone, the reminders go in the same minute. */
export function manyDue(clinic: Clinic, count: number): ManyDue {
  const walls = everyDaysFrom('2027-01-12T14:00', 7, 12)
  const { course, slots } = sampleCourse({ clinic, walls })
  const startsAt = slots[0]?.startsAt ?? course.enrolledAt
  const dueAt = plus(startsAt, { hours: -clinic.messages.reminderHours })
  const begin = plus(dueAt, { hours: -7 * 24 })
  const life = new CourseLife(
    { clinic, client: sampleClient(), course: { ...course, enrolledAt: begin }, slots },
    begin,
  )
  life.pass(7 * 24 - 1)
  const state = { ...life.situation, clinic: clinicWithoutItem }
  const places = ['course' as const, ...state.slots.map(({ id }) => id)]
  const settled = rewrite(clinic, state, { places, now: life.now }).state
  const courses = Array.from({ length: count }, (_, index): SeededCourse => {
    const id = ClientId.parse(`c-${String(index + 1).padStart(5, '0')}`)
    const own = CourseId.parse(`${id}.1`)
    return {
      client: { ...settled.client, id, email: `${id}@clients.example`, openCourse: own },
      course: { ...settled.course, id: own, client: id },
      slots: settled.slots.map((slot) => ({ ...slot, course: own })),
      alerts: [],
    }
  })
  return { courses, dueAt }
}
