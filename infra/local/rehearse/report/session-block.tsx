import type { SessionRow } from '../rows.ts'
import type { Scale } from './scale.ts'
import { formatWall } from './wording.ts'

interface BlockProps {
  readonly row: SessionRow
  readonly scale: Scale
  readonly top: number
  readonly size: { readonly width: number; readonly height: number }
}

/** A slot on a timeline: its session number on its phase's colour, and how it went by its outline. */
export function SessionBlock({ row, scale, top, size }: BlockProps) {
  const left = scale(row.startsAt) - size.width / 2
  const dead = row.session === null
  return (
    <g class={`slot ${row.phase ?? 'none'} ${row.status}`}>
      <title>{tellSession(row)}</title>
      <rect x={left} y={top} width={size.width} height={size.height} rx={3} />
      {row.status === 'missed' || row.status === 'cancelled' ? (
        <path
          class="cross"
          d={`M${left + 4} ${top + 4} l${size.width - 8} ${size.height - 8} m0 ${8 - size.height} l${8 - size.width} ${size.height - 8}`}
        />
      ) : null}
      {dead ? null : (
        <text x={left + size.width / 2} y={top + size.height / 2} dy="0.35em">
          {row.session}
        </text>
      )}
    </g>
  )
}

export function tellSession(row: SessionRow): string {
  const number =
    row.session === null ? 'does not count' : `session ${row.session} of ${row.of}, ${row.phase ?? ''} phase`
  return `${formatWall(row.local)} ${row.zone}\n${number}: ${row.status}\nslot ${row.slot}, ${row.minutes} minutes with ${row.therapist}`
}
