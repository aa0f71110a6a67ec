import type { JSX } from 'preact'

import type { CourseCommand } from '../../../change/course-command.ts'
import { courseIdOf } from '../../../course/ids.ts'
import { booking, mayReach } from '../../../staff/access.ts'
import { commandAccess } from '../../../staff/command-access.ts'
import type { CourseState } from '../../../store/store.ts'
import { type CourseVisit, consoleHref } from '../console-visit.ts'
import { verbForms } from '../course-do/verb-forms.ts'

/** Commands act on a client's newest course, and on nobody who is erased. */
export function isChangeable({ client, course }: CourseState): boolean {
  return client.erasedAt === null && course.id === courseIdOf(client.id, client.courses)
}

/** The commands on a course as a whole, and in which of its states they make sense. */
const ways: readonly (readonly [CourseCommand['do'], readonly CourseState['course']['status'][]])[] = [
  ['preferences', ['open', 'paused', 'closed']],
  ['pause', ['open']],
  ['resume', ['paused']],
  ['therapist', ['open', 'paused']],
  ['focus', ['open', 'paused']],
  ['extend', ['open']],
  ['end', ['open', 'paused']],
]

/** The ways to what can be done with the course as a whole and with its client, by whoever looks. */
export function WholeWays({ visit }: { readonly visit: CourseVisit }): JSX.Element | null {
  const { state, person } = visit
  const { id, status, therapist } = state.course
  const open = ways.filter(
    ([verb, states]) =>
      isChangeable(state) && states.includes(status) && mayReach(person, commandAccess[verb], therapist),
  )
  if (!mayReach(person, booking, therapist)) return null
  return (
    <ul class="ways">
      {open.map(([verb]) => (
        <li>
          <a href={consoleHref(`courses/${id}/do/${verb}`)}>{verbForms[verb].title}</a>
        </li>
      ))}
      <li>
        <a href={consoleHref(`courses/${id}/client`)}>Address, PIN, mails and data</a>
      </li>
    </ul>
  )
}
