import type { JSX } from 'preact'

import { measures } from '../../../ipt/measures/measures.ts'
import { type MeasureCase, type ReadTotal, inBand, measureNames } from './measure-case.ts'

/** The drawing's size, and the edges between which the totals lie. */
const size = { width: 460, height: 236, left: 28, right: 334, top: 14, bottom: 210 } as const

export interface PlotProps {
  readonly of: MeasureCase
  /** Where a slot stands along the plot, from 0 to 1, and which session it is. */
  readonly placeOf: (slot: number) => { readonly part: number; readonly label: string }
}

/** The totals of a measure over its bands of severity, with the line from which on it is a case. */
export function MeasurePlot({ of, placeOf }: PlotProps): JSX.Element {
  const { form, totals, highest } = of
  const x = (slot: number): number => size.left + 14 + placeOf(slot).part * (size.right - size.left - 28)
  const y = (total: number): number => size.bottom - (total / highest) * (size.bottom - size.top)
  const points = totals.map((one) => ({ ...one, x: round(x(one.slot)), y: round(y(one.total)), ...placeOf(one.slot) }))
  return (
    <svg
      class="plot"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-labelledby={`${form}-title ${form}-desc`}
    >
      <title id={`${form}-title`}>{measureNames[form]} by session</title>
      <desc id={`${form}-desc`}>{tellTotals(of, (slot) => placeOf(slot).label)}</desc>
      <Bands of={of} y={y} />
      <CaseLine y={round(y(measures[form].caseness))} of={of} />
      <polyline points={points.map((point) => `${point.x},${point.y}`).join(' ')} />
      {points.map((point) => (
        <>
          <circle cx={point.x} cy={point.y} r="4.5" />
          <text class="total" x={point.x} y={point.y - 9} text-anchor="middle">
            {point.total}
          </text>
          <text class="axis" x={point.x} y={size.bottom + 18} text-anchor="middle">
            {point.label}
          </text>
        </>
      ))}
    </svg>
  )
}

/** Stripes from the least total of each band up to the next one's. */
function Bands({
  of: { form, highest },
  y,
}: {
  readonly of: MeasureCase
  readonly y: (total: number) => number
}): JSX.Element {
  const { bands } = measures[form]
  return (
    <>
      {bands.map(({ from, band }, index) => {
        const top = round(y(bands[index + 1]?.from ?? highest))
        const foot = round(y(from))
        return (
          <g class={`band b${index}`}>
            <rect x={size.left} y={top} width={size.right - size.left} height={round(foot - top)} />
            <text class="axis" x={size.left - 5} y={foot + (from === 0 ? 0 : 4)} text-anchor="end">
              {from}
            </text>
            <text class="band-name" x={size.right + 8} y={round((top + foot) / 2 + 4)}>
              {inBand(band)}
            </text>
          </g>
        )
      })}
      <text class="axis" x={size.left - 5} y={size.top + 4} text-anchor="end">
        {highest}
      </text>
    </>
  )
}

/** Its name stands on the side of the line where the first total does not. */
function CaseLine({ y, of: { form, totals } }: { readonly y: number; readonly of: MeasureCase }): JSX.Element {
  const isAbove = totals[0]?.isCase !== true
  return (
    <g class="caseness">
      <path d={`M${size.left} ${y}H${size.right}`} />
      <text x={size.left + 4} y={isAbove ? y - 5 : y + 14}>
        case from {measures[form].caseness}
      </text>
    </g>
  )
}

function tellTotals({ totals }: MeasureCase, labelOf: (slot: number) => string): string {
  const told = totals.map(({ slot, total, band }: ReadTotal) => `Session ${labelOf(slot)}: ${total}, ${inBand(band)}.`)
  return told.join(' ')
}

function round(number: number): number {
  return Math.round(number * 10) / 10
}
