import type { JSX } from 'preact'

import { firstAndLastMap } from '../../../answers/maps-of.ts'
import { worksheetTextsOf } from '../../../ipt/worksheets/texts-of.ts'
import type { Answered } from '../../../store/items.ts'
import { ClosenessCircle, describeCircle } from '../../closeness-circle.tsx'
import { clinicTime } from '../console-frame.tsx'
import type { CourseVisit } from '../console-visit.ts'

/** The client's map of relationships, then and now. */
export function MapsPart({
  visit,
  answered,
}: {
  readonly visit: CourseVisit
  readonly answered: readonly Answered[]
}): JSX.Element | null {
  const maps = firstAndLastMap(answered)
  if (maps.length === 0) return null
  const words = { ...worksheetTextsOf('en').sheet.circle, middle: 'Client' }
  return (
    <>
      <h2>Map of relationships</h2>
      <div class="plots">
        {maps.map(({ at, people }, index) => (
          <figure>
            <figcaption>
              {index === 0 ? 'First' : 'Now'}: {clinicTime(at, visit)}
            </figcaption>
            <ClosenessCircle people={people} words={words} id={`map-${index}`} />
            <p class="more" dir="auto">
              {describeCircle(people, words)}
            </p>
          </figure>
        ))}
      </div>
    </>
  )
}
