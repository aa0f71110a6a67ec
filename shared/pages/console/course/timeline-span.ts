import { formatDate } from '../../../time/format.ts'
import { type Instant, instantOf, millisecondsOf } from '../../../time/instant.ts'
import { PlainDate, dateOf, wallTime, TimeOfDay } from '../../../time/wall-time.ts'
import { type Zone, toInstant, toWall } from '../../../time/zone.ts'
import type { SlotCase } from './slot-case.ts'

/** What part of time a picture shows, in milliseconds since 1970. */
export interface Span {
  readonly from: number
  readonly to: number
}

const day = 24 * 60 * 60 * 1000

/** Mails and the present may lie so far outside the sessions and be shown in their place; others stand at the edge. */
const reach = 35 * day

/** All sessions with the times that they had, and what lies near them. */
export function spanOf(slots: readonly SlotCase[], mails: readonly { readonly at: Instant }[], now: Instant): Span {
  const starts = slots.flatMap(({ slot, movedFrom }) => [
    millisecondsOf(slot.startsAt),
    ...(movedFrom === null ? [] : [millisecondsOf(movedFrom.startsAt)]),
  ])
  const first = Math.min(...starts, ...(starts.length === 0 ? [millisecondsOf(now)] : []))
  const last = Math.max(...starts, first)
  const near = [now, ...mails.map(({ at }) => at)]
    .map((at) => millisecondsOf(at))
    .filter((at) => first - reach <= at && at <= last + reach)
  return { from: Math.min(first, ...near) - 3 * day, to: Math.max(last, ...near) + 3 * day }
}

/** Where a moment stands between two edges; what lies outside stands at the edge. */
export function placeIn(
  { from, to }: Span,
  at: number,
  edges: { readonly left: number; readonly right: number },
): number {
  const part = Math.min(1, Math.max(0, (at - from) / (to - from)))
  return Math.round((edges.left + part * (edges.right - edges.left)) * 10) / 10
}

/** The first days of the months in a span, by a zone's calendar. */
export function monthsIn({ from, to }: Span, zone: Zone): readonly { readonly at: number; readonly name: string }[] {
  const [year = 0, month = 1] = dateOf(toWall(instantOf(from), zone))
    .split('-')
    .map(Number)
  return Array.from({ length: 26 }, (_, index) => firstOf(year, month + 1 + index))
    .map((date) => ({ date, at: millisecondsOf(toInstant(wallTime(date, midnight), zone)) }))
    .filter(({ at }) => at < to)
    .map(({ date, at }) => ({ at, name: formatDate(date, 'en').replace(/^1 /, '') }))
}

const midnight = TimeOfDay.parse('00:00')

function firstOf(year: number, month: number): PlainDate {
  const years = year + Math.floor((month - 1) / 12)
  return PlainDate.parse(`${years}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-01`)
}
