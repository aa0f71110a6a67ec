import type { JSX } from 'preact'

import { isEmpty } from '../../../answers/read-answers.ts'
import { needsHelpAtOnce } from '../../../ipt/measures/needs-help.ts'
import { isMeasure } from '../../../ipt/measures/measures.ts'
import type { Answered } from '../../../store/items.ts'
import { tellAnswers } from '../../client/data/tell-answers.ts'
import { clinicTime } from '../console-frame.tsx'
import type { CourseVisit } from '../console-visit.ts'
import { inWords } from '../course-do/slot-label.ts'
import { measureNames } from './measure-case.ts'
import type { CourseCase, SlotCase } from './slot-case.ts'

interface AnswersProps {
  readonly visit: CourseVisit
  readonly course: CourseCase
  readonly answered: readonly Answered[]
}

/** What was answered and written for each session, the newest version of each form first. */
export function AnswersPart({ visit, course, answered }: AnswersProps): JSX.Element {
  const slots = course.slots.filter(({ slot }) => answered.some((one) => one.slot === slot.id))
  if (slots.length === 0) return <p>Nothing has been written yet.</p>
  return (
    <>
      {slots.map((slot) => (
        <section>
          <h3>
            {nameOf(slot)}, {clinicTime(slot.slot.startsAt, visit)}
          </h3>
          {formsOf(answered, slot.slot.id).map((versions) => (
            <Form visit={visit} versions={versions} />
          ))}
        </section>
      ))}
    </>
  )
}

function nameOf({ slot, counts, session }: SlotCase): string {
  return counts ? `Session ${session}` : `Slot ${slot.id}`
}

/** Of each form that was answered for a slot its versions, the newest first. */
function formsOf(answered: readonly Answered[], slot: number): readonly (readonly Answered[])[] {
  const own = answered.filter((one) => one.slot === slot)
  const byForm = Object.groupBy(own, ({ form }) => form)
  return Object.values(byForm).map((all = []) => all.toSorted((one, other) => other.revision - one.revision))
}

interface FormProps {
  readonly visit: CourseVisit
  readonly versions: readonly Answered[]
}

function Form({ visit, versions }: FormProps): JSX.Element | null {
  const [last, ...earlier] = versions
  if (last === undefined) return null
  return (
    <details class="answers">
      <summary>
        {titleOf(visit, last)}
        <span class="more">{tellVersion(visit, last)}</span>
      </summary>
      <Lines visit={visit} of={last} />
      {earlier.map((one) => (
        <details>
          <summary>{tellVersion(visit, one)}</summary>
          <Lines visit={visit} of={one} />
        </details>
      ))}
    </details>
  )
}

/** The form's title; of a measure its total, and that it calls for help where it does. */
function titleOf({ deps }: CourseVisit, one: Answered): string {
  const { form, total, answers } = one
  if (!isMeasure(form)) return tellAnswers(one, { clinic: deps.clinic, locale: 'en' }).title ?? inWords(form)
  const help = needsHelpAtOnce(form, answers) ? ', calls for help at once' : ''
  return `${measureNames[form]}: ${total ?? 'taken back'}${help}`
}

function tellVersion(visit: CourseVisit, { revision, at, by, settled }: Answered): string {
  return `Version ${revision}, ${clinicTime(at, visit)}, by ${by}${settled ? '' : ', being written'}`
}

function Lines({ visit, of }: { readonly visit: CourseVisit; readonly of: Answered }): JSX.Element {
  if (isEmpty(of)) return <p>Nothing: it was taken back.</p>
  const { lines } = tellAnswers(of, { clinic: visit.deps.clinic, locale: 'en' })
  return (
    <dl>
      {lines.map(([term, text]) => (
        <>
          <dt>{term}</dt>
          <dd class="written" dir="auto">
            {text}
          </dd>
        </>
      ))}
    </dl>
  )
}
