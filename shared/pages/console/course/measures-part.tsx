import type { JSX } from 'preact'

import { type TotalAt, totalsOf } from '../../../answers/totals-of.ts'
import { recovery, reliableImprovement } from '../../../ipt/measures/change.ts'
import { bothEnds, isCase } from '../../../reports/outcomes.ts'
import type { Answered } from '../../../store/items.ts'
import { millisecondsOf } from '../../../time/instant.ts'
import { clinicTime } from '../console-frame.tsx'
import type { CourseVisit } from '../console-visit.ts'
import { Table } from '../table.tsx'
import { type MeasureCase, inBand, measureCasesOf, measureNames, tellChange } from './measure-case.ts'
import { MeasurePlot, type PlotProps } from './measure-plot.tsx'
import type { CourseCase } from './slot-case.ts'

interface MeasuresProps {
  readonly visit: CourseVisit
  readonly course: CourseCase
  readonly answered: readonly Answered[]
}

/** How the measures went: each over its bands, what the change comes to, and the same as a table. */
export function MeasuresPart({ visit, course, answered }: MeasuresProps): JSX.Element {
  const totals = totalsOf(answered)
  const cases = measureCasesOf(totals)
  if (cases.length === 0) return <p>No measure has been answered yet.</p>
  const placeOf = placesOf(course, cases)
  return (
    <>
      <div class="plots">
        {cases.map((one) => (
          <figure>
            <figcaption>
              <strong>{measureNames[one.form]}</strong> {tellChange(one)}
            </figcaption>
            <MeasurePlot of={one} placeOf={placeOf} />
          </figure>
        ))}
      </div>
      <Together totals={totals} />
      <Totals visit={visit} course={course} cases={cases} />
    </>
  )
}

/** Along the time from the first session to the last that was measured. */
function placesOf({ slots }: CourseCase, cases: readonly MeasureCase[]): PlotProps['placeOf'] {
  const lastSlot = Math.max(...cases.flatMap(({ totals }) => totals.map(({ slot }) => slot)))
  const measured = slots.filter(({ slot }) => slot.id <= lastSlot)
  const starts = measured.map(({ slot }) => millisecondsOf(slot.startsAt))
  const first = Math.min(...starts)
  const length = Math.max(1, Math.max(...starts) - first)
  const places: ReadonlyMap<number, ReturnType<PlotProps['placeOf']>> = new Map(
    measured.map(({ slot, counts, session }) => {
      const part = (millisecondsOf(slot.startsAt) - first) / length
      return [slot.id, { part, label: counts ? `${session}` : `slot ${slot.id}` }] as const
    }),
  )
  return (slot) => places.get(slot) ?? { part: 0, label: `slot ${slot}` }
}

/** What both measures together say, by the definitions that reports go by. */
function Together({ totals }: { readonly totals: Readonly<Record<string, readonly TotalAt[]>> }): JSX.Element | null {
  const ends = bothEnds({ totals })
  if (ends === null) return null
  const { first, last } = ends
  const recovered = isCase(first)
    ? `${recovery(first, last) ? 'recovered' : 'not recovered'} so far`
    : 'no case at the start, so that there is nothing to recover from'
  return (
    <p>
      PHQ-9 and GAD-7 together: {reliableImprovement(first, last) ? 'reliable improvement' : 'no reliable improvement'};{' '}
      {recovered}.
    </p>
  )
}

function Totals({
  visit,
  course,
  cases,
}: Pick<MeasuresProps, 'visit' | 'course'> & { readonly cases: readonly MeasureCase[] }): JSX.Element {
  const cellOf = ({ totals }: MeasureCase, slot: number): string => {
    const found = totals.find((one) => one.slot === slot)
    return found === undefined ? '' : `${found.total}, ${inBand(found.band)}`
  }
  const rows = course.slots
    .filter(({ slot }) => cases.some((one) => cellOf(one, slot.id) !== ''))
    .map(({ slot, counts, session }) => [
      ...[slot.id, counts ? session : 'none', clinicTime(slot.startsAt, visit)],
      ...cases.map((one) => cellOf(one, slot.id)),
    ])
  const heads = ['Slot', 'Session', 'When', ...cases.map(({ form }) => measureNames[form])]
  return <Table caption="Measures" heads={heads} rows={rows} />
}
