import type { JSX } from 'preact'

import { done } from '../../../course/refusal.ts'
import { sessionsLeft } from '../../../course/session-number.ts'
import { toCome } from '../../../course/to-come.ts'
import { everybody, limitedTo } from '../../../staff/access.ts'
import type { CourseState } from '../../../store/store.ts'
import { pageHtml } from '../../page-frame.tsx'
import { ConsoleFrame, clinicTime } from '../console-frame.tsx'
import type { ClinicPage } from '../console-page.ts'
import { type ConsoleVisit, consoleHref } from '../console-visit.ts'
import { Table } from '../table.tsx'

const perPage = 25

/** The clinic's courses, a page at a time. */
export const coursesPage: ClinicPage = {
  of: 'clinic',
  path: '',
  access: everybody,
  show: async (visit) => {
    const { store, respond } = visit.deps
    const page = await store.listCourses(visit.query.get('after') ?? null, perPage)
    const own = limitedTo(visit.person, everybody)
    const states = await Promise.all(page.items.map((course) => store.readCourse(course)))
    const known = states.filter((state) => state !== null && (own === null || state.course.therapist === own))
    return done(
      respond(200, pageHtml(<Courses visit={visit} courses={known.filter((one) => one !== null)} next={page.next} />)),
    )
  },
}

interface CoursesProps {
  readonly visit: ConsoleVisit
  readonly courses: readonly CourseState[]
  /** Where the next page of courses begins; null on the last. */
  readonly next: string | null
}

function Courses({ visit, courses, next }: CoursesProps): JSX.Element {
  return (
    <ConsoleFrame visit={visit} title="Courses">
      {courses.length === 0 ? (
        <p>No course here yet.</p>
      ) : (
        <Table
          caption="Courses"
          heads={['Course', 'Client', 'Status', 'Therapist', 'Sessions', 'Left', 'Next appointment']}
          rows={courses.map((state) => rowOf(state, visit))}
        />
      )}
      {next !== null && (
        <p>
          <a href={consoleHref('', { after: next })}>More courses</a>
        </p>
      )}
    </ConsoleFrame>
  )
}

function rowOf({ course, client, slots }: CourseState, visit: ConsoleVisit) {
  const [next] = toCome({ slots, now: visit.now })
  return [
    <a href={consoleHref(`courses/${course.id}`)}>{course.id}</a>,
    client.name,
    course.status,
    course.therapist,
    course.contract.sessions,
    sessionsLeft({ course, slots }, visit.now),
    next === undefined ? 'none' : clinicTime(next.startsAt, visit),
  ]
}
