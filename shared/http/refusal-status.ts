import type { RefusalCode } from '../course/refusal.ts'

/** The HTTP status that each refusal is answered with. */
export const statusOf: Readonly<Record<RefusalCode, number>> = {
  'bad-input': 422,
  'unknown-client': 404,
  'unknown-therapist': 404,
  'unknown-slot': 404,
  'unknown-form': 404,
  'course-open': 409,
  'course-closed': 409,
  'sessions-out-of-range': 422,
  'first-session-in-past': 422,
  'no-free-step': 409,
  'slot-taken': 409,
  'outside-hours': 409,
  'slot-already-started': 409,
  'changed-meanwhile': 409,
  'nothing-to-undo': 409,
  'out-of-order': 422,
  'no-consent': 403,
  'not-allowed': 403,
  'payload-too-large': 413,
  'rate-limited': 429,
  'idempotency-mismatch': 409,
}
