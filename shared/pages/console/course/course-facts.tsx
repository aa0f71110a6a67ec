import type { JSX } from 'preact'

import { sessionsLeft } from '../../../course/session-number.ts'
import type { CourseVisit } from '../console-visit.ts'
import { clinicTime } from '../console-frame.tsx'
import { inWords } from '../course-do/slot-label.ts'
import { wallLabel } from '../course-do/time-options.ts'
import { ClientFacts } from './client-facts.tsx'
import { Fact } from './fact.tsx'
import type { CourseCase } from './slot-case.ts'
import { isChangeable } from './whole-ways.tsx'

interface FactsProps {
  readonly visit: CourseVisit
  readonly course: CourseCase
  readonly isClinical: boolean
}

/** How the course and its client stand, at a glance. */
export function CourseFacts(props: FactsProps): JSX.Element {
  const { visit, course } = props
  const { state } = visit
  return (
    <dl class="glance">
      <ClientFacts visit={visit} />
      <Fact name="Status">
        {state.course.status}
        <span class="more">
          {sessionsLeft(state, visit.now)} of {state.course.contract.sessions} sessions left, enrolled{' '}
          {clinicTime(state.course.enrolledAt, visit)}
        </span>
        {state.client.erasedAt === null && !isChangeable(state) && (
          <span class="more">There is a newer course: this one stays as it is.</span>
        )}
      </Fact>
      <Fact name="Next session">{course.next === null ? 'none is booked' : wallLabel(course.next.slot.wall)}</Fact>
      <Fact name="Therapist">{therapistOf(visit)}</Fact>
      {props.isClinical && <Focus visit={visit} />}
    </dl>
  )
}

function therapistOf({ deps, state }: CourseVisit): string {
  const { therapist } = state.course
  const known = deps.clinic.therapists.find(({ id }) => id === therapist)
  return known === undefined ? therapist : `${known.name} (${therapist})`
}

/** What the course is about: for whom that is. */
function Focus({ visit }: { readonly visit: CourseVisit }): JSX.Element {
  const { area, secondArea, indication } = visit.state.course
  return (
    <>
      <Fact name="Focus">
        {area === null
          ? 'not agreed on yet'
          : [area, ...(secondArea === null ? [] : [secondArea])].map(inWords).join(', ')}
        {indication !== null && <span class="more">Indication: {indication.replaceAll('-', ' ')}</span>}
      </Fact>
    </>
  )
}
