import { isAbout } from '../../../alert/alert.ts'
import { acknowledge } from '../../../command/acknowledge.ts'
import { done, refuse } from '../../../course/refusal.ts'
import { booking, everybody } from '../../../staff/access.ts'
import { pageHtml } from '../../page-frame.tsx'
import type { CoursePage } from '../console-page.ts'
import { CourseView } from './course-view.tsx'
import { readCoursePage } from './read-course-page.ts'

/** One course, for whoever answers the phone about it: how it stands, every session and mail, what can be done. */
export const coursePage: CoursePage = {
  of: 'course',
  access: everybody,
  taking: booking,
  show: async (visit, fault) => {
    const read = await readCoursePage(visit)
    return done(visit.deps.respond(200, pageHtml(<CourseView {...{ visit, fault, read }} />)))
  },
  take: async (visit, { fields }) => {
    const { deps, state, person } = visit
    const alert = await deps.store.readAlert(fields.get('alert') ?? '')
    if (alert === null || !isAbout(alert, state.course.id)) {
      return refuse('bad-input', 'there is no such alert about this course')
    }
    const seen = await acknowledge(deps, alert.id, person.id)
    return seen.ok ? done({ to: visit.path }) : seen
  },
}
