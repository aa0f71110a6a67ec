import type { Trouble } from './model.ts'
import { type Scale, monthsBetween } from './scale.ts'

interface AxisProps {
  readonly from: string
  readonly to: string
  readonly scale: Scale
  readonly top: number
  readonly bottom: number
}

const monthName = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'short' })

/** The months, each with a line where it begins. */
export function TimeAxis({ from, to, scale, top, bottom }: AxisProps) {
  return (
    <g class="axis" aria-hidden="true">
      {monthsBetween(from, to).map((month) => (
        <g key={month}>
          <line x1={scale(month)} x2={scale(month)} y1={top} y2={bottom} />
          <text x={scale(month) + 4} y={top + 8}>
            {monthName.format(new Date(month))}
          </text>
        </g>
      ))}
    </g>
  )
}

/** The stretches in which something was broken or off, behind everything else. */
export function TroubleBands({
  troubles,
  scale,
  top,
  bottom,
}: Omit<AxisProps, 'from' | 'to'> & { readonly troubles: readonly Trouble[] }) {
  return (
    <g class="troubles">
      {troubles.map((trouble) => {
        const left = scale(trouble.from)
        return (
          <rect
            key={trouble.from}
            x={left - 1}
            y={top}
            width={Math.max(3, scale(trouble.to) - left)}
            height={bottom - top}
          >
            <title>{trouble.what}</title>
          </rect>
        )
      })}
    </g>
  )
}
