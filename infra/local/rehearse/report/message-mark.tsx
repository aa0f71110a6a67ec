import type { MessageRow } from '../rows.ts'
import type { ShownMail } from './model.ts'
import { cut, formatMoment, nameMessage, nameOutcome } from './wording.ts'

interface MarkProps {
  readonly row: MessageRow
  readonly at: { readonly x: number; readonly y: number }
  readonly radius: number
  /** The mail that it became; its text is shown on hover. */
  readonly mail?: ShownMail | undefined
}

/** A message on a timeline: full where it was sent, hollow where it was skipped, a square where it is held. */
export function MessageMark({ row, at, radius, mail }: MarkProps) {
  return (
    <g class={`mark ${row.kind} ${row.outcome}`}>
      <title>{tellMessage(row, mail)}</title>
      {row.outcome === 'held' ? (
        <rect x={at.x - radius} y={at.y - radius} width={radius * 2} height={radius * 2} />
      ) : (
        <circle cx={at.x} cy={at.y} r={row.outcome === 'sent' ? radius : radius - 0.75} />
      )}
    </g>
  )
}

export function tellMessage(row: MessageRow, mail?: ShownMail): string {
  const head = `${nameMessage(row)}\n${formatMoment(row.at)} UTC, ${nameOutcome(row)}`
  return mail === undefined ? head : `${head}\n\n${mail.subject}\n\n${cut(mail.text, 420)}`
}
