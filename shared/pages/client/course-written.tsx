import type { JSX } from 'preact'

import { formsOf } from '../../answers/forms-of.ts'
import { firstAndLastMap } from '../../answers/maps-of.ts'
import { isEmpty } from '../../answers/read-answers.ts'
import { worksheetTextsOf } from '../../ipt/worksheets/texts-of.ts'
import type { Answered } from '../../store/items.ts'
import { formatDay } from '../../time/format.ts'
import type { Instant } from '../../time/instant.ts'
import { toWall } from '../../time/zone.ts'
import { ClosenessCircle, describeCircle } from '../closeness-circle.tsx'
import { type Visit, hrefTo } from './visit.ts'
import { shownForm, writePath } from './write/write-place.ts'

export interface WrittenProps {
  readonly visit: Visit
  /** All that was answered in the course, each form's revisions in order. */
  readonly answered: readonly Answered[]
}

/** Everything that the client wrote or answered, by appointment, with the way to it. */
export function Written({ visit, answered }: WrittenProps): JSX.Element | null {
  const { clinic } = visit.deps
  const { client, slots } = visit.state
  const forms = formsOf(clinic)
  const pages = lastOfEach(answered).flatMap(({ slot: id, form, at }) => {
    const slot = slots.find((one) => one.id === id)
    const shown = shownForm(form, clinic, client.locale)
    const number = forms.indexOf(form) + 1
    return slot === undefined || shown === null || number === 0 ? [] : [{ slot, number, shown, at }]
  })
  if (pages.length === 0) return null
  const { write } = visit.words
  return (
    <section>
      <h2>{visit.words.course.written}</h2>
      <ul>
        {pages.map(({ slot, number, shown, at }) => (
          <li>
            <a href={hrefTo(visit, writePath({ slot, number }))}>
              {shown.kind === 'sheet' ? shown.sheet.title : write.questions(shown.measure.items.length)}
            </a>
            <span class="more">{dayOf(visit, at)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The map of relationships as it was first, and as it is now where it was drawn again. */
export function Maps({ visit, answered }: WrittenProps): JSX.Element | null {
  const { course } = visit.words
  const words = worksheetTextsOf(visit.state.client.locale).sheet.circle
  const drawn = firstAndLastMap(answered)
  if (drawn.length === 0) return null
  return (
    <section>
      <h2>{course.map}</h2>
      {drawn.map(({ at, people }, index) => (
        <figure>
          <figcaption>{(index === 0 ? course.first : course.last)(dayOf(visit, at))}</figcaption>
          <ClosenessCircle people={people} words={words} id={`map-${index}`} />
          <p class="more" dir="auto">
            {describeCircle(people, words)}
          </p>
        </figure>
      ))}
    </section>
  )
}

/** The newest of each form of each appointment that is not empty, the latest appointment last. */
function lastOfEach(answered: readonly Answered[]): readonly Answered[] {
  const last = new Map(answered.map((one) => [`${one.slot} ${one.form}`, one]))
  return [...last.values()].filter((one) => !isEmpty(one))
}

function dayOf({ state, phrases }: Visit, at: Instant): string {
  return formatDay(toWall(at, state.client.zone ?? state.course.zone), phrases.locale)
}
