import type { Phase } from '../../../ipt/area.ts'
import { type Instant, millisecondsOf } from '../../../time/instant.ts'
import type { MailLine } from './mail-lines.ts'
import type { CourseCase, SlotCase } from './slot-case.ts'
import { type Span, placeIn, spanOf } from './timeline-span.ts'

/** The drawing's size; what is drawn lies between `left` and `right`, the names of the rows before. */
export const frame = { width: 960, left: 76, right: 944 } as const

/** A run of sessions of one phase. */
export interface Band {
  readonly phase: Phase
  readonly from: number
  readonly to: number
}

export interface PlacedSlot {
  readonly slot: SlotCase
  readonly x: number
  /** Where it was before it was moved. */
  readonly movedFrom: number | null
  /** Sessions left after it, where the countdown tells that. */
  readonly left: number | null
}

export interface PlacedMail {
  readonly mail: MailLine
  readonly x: number
  /** Mails of about one time stand above each other. */
  readonly row: number
}

/** Where everything of a course stands in its picture. */
export interface Timeline {
  readonly span: Span
  readonly bands: readonly Band[]
  readonly slots: readonly PlacedSlot[]
  /** The radius of a session, so that two neighbours keep apart. */
  readonly radius: number
  readonly mails: readonly PlacedMail[]
  readonly mailRows: number
  /** Null where it lies outside. */
  readonly today: number | null
}

/** Lays a course out along its time; `countdown` are the numbers of sessions left of which the client is told. */
export function layOutTimeline(
  { slots, mails }: CourseCase,
  { countdown, now }: { readonly countdown: readonly number[]; readonly now: Instant },
): Timeline {
  const drawn = [...mails, ...slots.flatMap((slot) => slot.mails)].filter(isDrawn)
  const span = spanOf(slots, drawn, now)
  const x = (at: Instant): number => placeIn(span, millisecondsOf(at), frame)
  const placed = slots.map((slot): PlacedSlot => ({
    slot,
    x: x(slot.slot.startsAt),
    movedFrom: slot.movedFrom === null ? null : x(slot.movedFrom.startsAt),
    left: slot.counts && countdown.includes(slot.left) ? slot.left : null,
  }))
  const counting = placed.filter(({ slot }) => slot.counts)
  const rows = inRows(drawn.map((mail) => ({ mail, x: x(mail.at) })))
  return {
    span,
    bands: bandsOf(counting),
    slots: placed,
    radius: radiusOf(counting),
    mails: rows,
    mailRows: Math.max(1, ...rows.map(({ row }) => row + 1)),
    today: span.from <= millisecondsOf(now) && millisecondsOf(now) <= span.to ? x(now) : null,
  }
}

type TimedMail = MailLine & { readonly at: Instant }

/** What will not go has no place in time. */
function isDrawn(mail: MailLine): mail is TimedMail {
  return mail.at !== null && mail.state !== 'will not go'
}

/** A band ends half-way to the next one's first session. */
function bandsOf(counting: readonly PlacedSlot[]): readonly Band[] {
  return counting.reduce<readonly Band[]>((bands, { slot, x }, index) => {
    const before = counting[index - 1]
    const after = counting[index + 1]
    const half = (other: PlacedSlot | undefined): number => (other === undefined ? 14 : Math.abs(other.x - x) / 2)
    const last = bands.at(-1)
    const to = x + half(after)
    if (last?.phase === slot.phase) return [...bands.slice(0, -1), { ...last, to }]
    return [...bands, { phase: slot.phase, from: x - half(before), to }]
  }, [])
}

function radiusOf(counting: readonly PlacedSlot[]): number {
  const places = counting.map(({ x }) => x).toSorted((one, other) => one - other)
  const gaps = places.slice(1).map((place, index) => place - (places[index] ?? 0))
  return Math.max(4, Math.min(13, Math.min(...gaps, 28) / 2 - 1))
}

/** How far apart two mails of one row are at least. */
const apart = 12

function inRows(mails: readonly Omit<PlacedMail, 'row'>[]): readonly PlacedMail[] {
  const ends: number[] = []
  return mails
    .toSorted((one, other) => one.x - other.x)
    .map((placed) => {
      const free = ends.findIndex((end) => placed.x - end >= apart)
      const row = free === -1 ? ends.length : free
      ends[row] = placed.x
      return { ...placed, row }
    })
}
