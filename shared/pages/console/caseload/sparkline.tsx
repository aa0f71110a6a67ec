import type { JSX } from 'preact'

import { measures, isMeasure } from '../../../ipt/measures/measures.ts'

const width = 96
const height = 24
const names: Readonly<Record<string, string>> = { 'phq-9': 'PHQ-9', 'phq-8': 'PHQ-8', 'gad-7': 'GAD-7' }

/** The totals of a measure as a small line, with the first and the last in words. */
export function Sparkline({
  form,
  totals,
}: {
  readonly form: string
  readonly totals: readonly (readonly [number, number])[]
}): JSX.Element | null {
  const [first] = totals
  const last = totals.at(-1)
  if (first === undefined || last === undefined) return null
  const most = isMeasure(form) ? measures[form].items * 3 : Math.max(1, ...totals.map(([, total]) => total))
  const x = (slot: number): number => 3 + ((slot - 1) / Math.max(1, last[0] - 1)) * (width - 6)
  const y = (total: number): number => height - 3 - (total / most) * (height - 6)
  const points = totals.map(([slot, total]) => `${x(slot).toFixed(1)},${y(total).toFixed(1)}`).join(' ')
  return (
    <span class="spark">
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
        <polyline points={points} />
        <circle cx={x(last[0]).toFixed(1)} cy={y(last[1]).toFixed(1)} r="2.5" />
      </svg>
      <span class="more">
        {names[form] ?? form} {totals.length === 1 ? first[1] : `${first[1]} to ${last[1]}`}
      </span>
    </span>
  )
}
