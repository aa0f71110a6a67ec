import type { Entry, Fate, Kind, SkipReason } from '../../../course/ledger.ts'
import { type Step, agenda } from '../../../message/agenda.ts'
import { type Place, type Situation, entryOf } from '../../../message/message.ts'
import { skipReason } from '../../../message/skip-reason.ts'
import type { Instant } from '../../../time/instant.ts'

/** What became of a message, or is to become of it. */
export type MailState =
  | 'sent'
  | 'skipped'
  | 'held'
  /** It may have gone; nobody knows yet. */
  | 'under way'
  | 'to go'
  /** It would be due and has nobody to go to, or nothing to tell. */
  | 'will not go'
  /** It hangs on a mark, or on the course being resumed. */
  | 'waits for staff'

/** One message of a course, as staff look at it. */
export interface MailLine {
  readonly key: string
  readonly place: Place
  readonly kind: Kind
  /** Of a countdown, how many sessions it tells are left. */
  readonly left: number | null
  /** The slot that it is about; of a countdown, the slot just held. */
  readonly slot: number | null
  readonly state: MailState
  /** When it was settled, or is to go; null where that hangs on somebody. */
  readonly at: Instant | null
  readonly reason: SkipReason | null
  /** What SES has told of a mail that went since; null: nothing yet. */
  readonly fate: Fate | null
  /** Under which a mail as sent is kept. */
  readonly attempt: string | null
}

/** Every message of a course, those with an outcome and those to come, in order of time. */
export function mailLines(situation: Situation, now: Instant): readonly MailLine[] {
  const { course, slots } = situation
  const ledgers = [
    { place: 'course' as const, ledger: course.ledger },
    ...slots.map(({ id, ledger }) => ({ place: id, ledger })),
  ]
  const settled = ledgers.flatMap(({ place, ledger }) =>
    Object.entries(ledger).flatMap(([key, entry]) => settledLine({ place, key }, entry)),
  )
  const open = agenda(situation, now).map((step) => openLine(situation, step, now))
  return [...settled, ...open].toSorted(byTime)
}

interface Named {
  readonly place: Place
  readonly key: string
}

function settledLine(named: Named, entry: Entry): readonly MailLine[] {
  if (entry.state !== 'sent' && entry.state !== 'skipped' && entry.state !== 'held') return []
  const { kind, left, slot } = entry.told
  const reason = entry.state === 'skipped' ? entry.reason : null
  const attempt = entry.state === 'sent' ? entry.attempt : null
  const fate = entry.state === 'sent' ? entry.fate : null
  return [{ ...named, kind, left, slot, state: entry.state, at: entry.at, reason, fate, attempt }]
}

function openLine(situation: Situation, step: Step, now: Instant): MailLine {
  const { message } = step
  const { place, key, kind, left } = message
  const entry = entryOf(situation, message)
  const reason = step.do === 'skip' ? step.reason : skipReason(situation, message, now)
  const state = entry?.state === 'claimed' || entry?.state === 'unknown' ? 'under way' : stateOf(step, reason)
  return {
    ...{ place, key, kind, left, slot: message.slot?.id ?? null, state, fate: null, attempt: null },
    at: state === 'waits for staff' ? null : step.do === 'wait' && step.until !== null ? step.until : message.dueAt,
    reason: state === 'will not go' ? reason : null,
  }
}

function stateOf(step: Step, reason: SkipReason | null): MailState {
  if (reason !== null) return 'will not go'
  const hangs = step.do === 'await-mark' || (step.do === 'wait' && step.until === null)
  return hangs ? 'waits for staff' : 'to go'
}

/** What hangs on somebody comes last. */
function byTime(one: MailLine, other: MailLine): number {
  return compare(one.at ?? '~', other.at ?? '~') || compare(one.key, other.key)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
