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

/** What was wrong and what would be right, in one line without names or addresses. */
export interface Refusal {
  readonly code: RefusalCode
  readonly detail: string
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Refusal }

export function done<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function refuse(code: RefusalCode, detail: string): { readonly ok: false; readonly error: Refusal } {
  return { ok: false, error: { code, detail } }
}
