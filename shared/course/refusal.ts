import type { Instant } from '../time/instant.ts'
import type { WallTime } from '../time/wall-time.ts'
import type { TherapistId } from './ids.ts'
import type { SlotView } from './slot-view.ts'

/** Why a command was refused; stable names that people and programs rely on. */
export const refusalCodes = [
  'bad-input',
  'unknown-client',
  'unknown-therapist',
  'unknown-slot',
  'unknown-form',
  'course-open',
  'course-closed',
  'sessions-out-of-range',
  'first-session-in-past',
  'no-free-step',
  'slot-taken',
  'outside-hours',
  'slot-already-started',
  'changed-meanwhile',
  'nothing-to-undo',
  'out-of-order',
  'no-consent',
  'not-allowed',
  'payload-too-large',
  'rate-limited',
  'idempotency-mismatch',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** A time that an action would give to a slot, and why it cannot have it. */
export interface Conflict {
  readonly slot: number
  readonly therapist: TherapistId
  readonly wall: WallTime
  readonly minutes: number
  readonly why: 'closed' | 'taken' | 'order' | 'past'
  /** The room that the sessions before and after it leave. */
  readonly after: Instant | null
  readonly before: Instant | null
}

/** What became of a course since a person looked at it: by ids and codes only. */
export interface ChangedSince {
  readonly revision: number
  readonly acts: readonly {
    readonly revision: number
    readonly at: Instant
    readonly by: string
    readonly act: string
    readonly slot: number | null
  }[]
  readonly slots: readonly SlotView[]
}

/** What was wrong and what would be right, in one line without names or addresses. */
export interface Refusal {
  readonly code: RefusalCode
  readonly detail: string
  /** Of times that cannot be had: every one of them. */
  readonly conflicts?: readonly Conflict[]
  /** Of what was decided on an earlier revision. */
  readonly since?: ChangedSince
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Refusal }

export function done<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function refuse(
  code: RefusalCode,
  detail: string,
  more: Pick<Refusal, 'conflicts' | 'since'> = {},
): { readonly ok: false; readonly error: Refusal } {
  return { ok: false, error: { code, detail, ...more } }
}
