import type { JSX } from 'preact'

import type { MailState } from './mail-lines.ts'
import type { ShownStatus } from './slot-case.ts'

interface SlotMarkProps {
  readonly status: ShownStatus
  readonly x: number
  readonly y: number
  readonly radius: number
  /** What stands in it; nothing where there is no room. */
  readonly label?: string
}

/** A session in the picture: its state shows in the shape, not in the colour alone. */
export function SlotMark({ status, x, y, radius, label = '' }: SlotMarkProps): JSX.Element {
  const far = radius * 0.75
  return (
    <g class={`slot ${status.replace(' ', '-')}`}>
      <circle cx={x} cy={y} r={radius} />
      {status === 'confirmed' && <circle class="ring" cx={x} cy={y} r={radius - 3} />}
      {label !== '' && (
        <text x={x} y={y + 4} text-anchor="middle">
          {label}
        </text>
      )}
      {status === 'missed' && (
        <path d={`M${x - far} ${y - far}L${x + far} ${y + far}M${x + far} ${y - far}L${x - far} ${y + far}`} />
      )}
      {status === 'cancelled' && <path d={`M${x - far} ${y + far}L${x + far} ${y - far}`} />}
      {status === 'paused' && <path d={`M${x - 3} ${y - far}V${y + far}M${x + 3} ${y - far}V${y + far}`} />}
    </g>
  )
}

/** A mail in the picture. */
export function MailMark({
  state,
  x,
  y,
}: {
  readonly state: MailState
  readonly x: number
  readonly y: number
}): JSX.Element {
  const of = `mail ${state.replaceAll(' ', '-')}`
  if (state === 'skipped')
    return <path class={of} d={`M${x - 4} ${y - 4}L${x + 4} ${y + 4}M${x + 4} ${y - 4}L${x - 4} ${y + 4}`} />
  if (state === 'held' || state === 'under way')
    return <path class={of} d={`M${x} ${y - 5}L${x + 5} ${y + 4}H${x - 5}Z`} />
  return <circle class={of} cx={x} cy={y} r="4" />
}
