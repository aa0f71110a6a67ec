import type { Slot } from '../course/slot.ts'
import type { Phase } from '../ipt/area.ts'
import { type Entry, type Kind, type SkipReason, kinds } from '../course/ledger.ts'
import { numberSlots } from '../course/session-number.ts'
import type { Alert } from '../store/items.ts'
import type { CourseState } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'
import type { WallTime } from '../time/wall-time.ts'

/** A booked session, as the course stands. */
export interface SessionRow {
  readonly client: string
  readonly course: string
  readonly slot: number
  /** Null for a slot that does not count. */
  readonly session: number | null
  readonly of: number
  readonly phase: Phase | null
  readonly status: Slot['status']
  readonly startsAt: Instant
  readonly local: WallTime
  readonly zone: string
  readonly minutes: number
  readonly therapist: string
  readonly revision: number
}

/** A message that has an outcome. */
export interface MessageRow {
  readonly client: string
  readonly course: string
  readonly slot: number | null
  readonly session: number | null
  readonly of: number
  readonly phase: Phase | null
  readonly kind: Kind
  readonly revision: number
  readonly cause: string | null
  readonly area: string | null
  readonly technique: string | null
  readonly locale: string
  readonly left: number | null
  readonly dueAt: Instant
  readonly at: Instant
  readonly outcome: 'sent' | 'skipped' | 'held'
  readonly reason: SkipReason | null
  readonly sessionStartsAt: Instant | null
  readonly to: string | null
  readonly subject: string | null
  readonly messageId: string | null
  readonly attempts: number
  readonly catalogue: string | null
}

export type AlertRow = Pick<Alert, 'at' | 'client' | 'course' | 'slot' | 'code' | 'severity' | 'acknowledged'>

/** The sessions of a course, in order of booking. */
export function sessionRows({ course, slots }: CourseState): readonly SessionRow[] {
  return numberSlots({ course, slots }).map(({ slot, counts, session, phase }) => ({
    client: course.client,
    course: course.id,
    slot: slot.id,
    session: counts ? session : null,
    of: course.contract.sessions,
    phase: counts ? phase : null,
    status: slot.status,
    startsAt: slot.startsAt,
    local: slot.wall,
    zone: slot.zone,
    minutes: slot.minutes,
    therapist: slot.therapist,
    revision: slot.revision,
  }))
}

/** The messages of a course that have an outcome, in order of time. */
export function messageRows(state: CourseState): readonly MessageRow[] {
  const entries = [state.course, ...state.slots].flatMap(({ ledger }) => Object.values(ledger))
  return entries.flatMap((entry) => rowOf(state, entry)).toSorted(inOrderOfLeaving)
}

/** An alert as the outside sees it. */
export function alertRow({ at, client, course, slot, code, severity, acknowledged }: Alert): AlertRow {
  return { at, client, course, slot, code, severity, acknowledged }
}

function inOrderOfLeaving(one: MessageRow, other: MessageRow): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1
  return kinds.indexOf(one.kind) - kinds.indexOf(other.kind)
}

function rowOf({ course }: CourseState, entry: Entry): readonly MessageRow[] {
  if (entry.state !== 'sent' && entry.state !== 'skipped' && entry.state !== 'held') return []
  const { text: _text, carries: _carries, carriedText: _carriedText, beside: _beside, ...told } = entry.told
  const sent = entry.state === 'sent' ? entry : { to: null, subject: null, messageId: null, catalogue: null }
  return [
    {
      client: course.client,
      course: course.id,
      ...told,
      at: entry.at,
      outcome: entry.state,
      reason: entry.state === 'skipped' ? entry.reason : null,
      ...{
        to: sent.to === '' ? null : sent.to,
        subject: sent.subject,
        messageId: sent.messageId,
        catalogue: sent.catalogue,
      },
      attempts: entry.attempts,
    },
  ]
}
