import { type Instant, millisecondsOf, plus } from '../time/instant.ts'
import { offsetAt, transitionsOf } from '../time/zone-rules.ts'
import type { Zone } from '../time/zone.ts'
import { contentLine } from './content-line.ts'

/** How far beyond the first and last event the rules are told, for clients that look around an event. */
const margin = { days: 370 }

/**
 * The zone's offsets around a span of time as a VTIMEZONE, one observance for each change, from the pinned rules.
 * @see https://www.rfc-editor.org/rfc/rfc5545#section-3.6.5
 */
export function timeZoneComponent(
  zone: Zone,
  span: { readonly from: Instant; readonly to: Instant },
): readonly string[] {
  const from = millisecondsOf(plus(span.from, { days: -margin.days }))
  const to = millisecondsOf(plus(span.to, margin))
  const start = offsetAt(zone, from)
  return [
    'BEGIN:VTIMEZONE',
    contentLine('TZID', zone),
    ...observance('STANDARD', { starts: '19700101T000000', before: start, after: start }),
    ...transitionsOf(zone, from + 1, to).flatMap(({ at, before, after }) =>
      observance(after > before ? 'DAYLIGHT' : 'STANDARD', { starts: basicLocal(at + before * 60_000), before, after }),
    ),
    'END:VTIMEZONE',
  ]
}

interface Observance {
  /** In the local time of before the change. */
  readonly starts: string
  readonly before: number
  readonly after: number
}

function observance(name: 'STANDARD' | 'DAYLIGHT', { starts, before, after }: Observance): readonly string[] {
  return [
    `BEGIN:${name}`,
    `DTSTART:${starts}`,
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(after)}`,
    `END:${name}`,
  ]
}

function basicLocal(shifted: number): string {
  return new Date(shifted).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes)
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`
}
