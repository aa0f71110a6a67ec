import type { JSX } from 'preact'

import { sessionsLeft } from '../course/session-number.ts'
import { toCome } from '../course/to-come.ts'
import type { CourseState } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'
import { StaffFrame, type StaffPageProps, Table, clinicTime } from './staff-frame.tsx'

export interface StaffCoursesPageProps extends StaffPageProps {
  readonly courses: readonly CourseState[]
  /** Where the next page of courses begins; null on the last. */
  readonly next: string | null
  readonly now: Instant
}

/** The clinic's courses, a page at a time. */
export function StaffCoursesPage({ clinic, style, courses, next, now }: StaffCoursesPageProps): JSX.Element {
  return (
    <StaffFrame clinic={clinic} style={style} title="Courses">
      {courses.length === 0 ? (
        <p>No course here yet.</p>
      ) : (
        <Table
          caption="Courses"
          heads={['Course', 'Client', 'Status', 'Therapist', 'Sessions', 'Left', 'Next appointment']}
          rows={courses.map((state) => rowOf(state, clinic, now))}
        />
      )}
      {next !== null && (
        <p>
          <a href={`/staff/?after=${encodeURIComponent(next)}`}>More courses</a>
        </p>
      )}
    </StaffFrame>
  )
}

function rowOf({ course, client, slots }: CourseState, clinic: StaffPageProps['clinic'], now: Instant) {
  const [next] = toCome({ slots, now })
  return [
    <a href={`/staff/courses/${course.id}`}>{course.id}</a>,
    client.name,
    course.status,
    course.therapist,
    course.contract.sessions,
    sessionsLeft({ course, slots }, now),
    next === undefined ? 'none' : clinicTime(next.startsAt, clinic),
  ]
}
