import type { Slot } from '../course/slot.ts'
import type { Instant } from '../time/instant.ts'

/** A booked session, as far as a report asks about it. */
export interface ReportSession {
  readonly slot: number
  readonly startsAt: Instant
  readonly status: Slot['status']
  /** Whether it was cancelled at shorter notice than the clinic asks for. */
  readonly isLate: boolean
  /** What became of its prompt; null: there was none to send. */
  readonly prompt: 'sent' | 'skipped' | 'held' | null
}

/** One course, as far as a report asks about it. */
export interface ReportCourse {
  readonly status: 'open' | 'paused' | 'closed'
  /** When it closed; null while it has not. */
  readonly endedAt: Instant | null
  /** Whether it closed before the sessions that were agreed on had been held. */
  readonly isCutShort: boolean
  readonly sessions: readonly ReportSession[]
  /** By measure the settled totals, in order of the sessions that they were answered for. */
  readonly totals: Readonly<Record<string, readonly { readonly slot: number; readonly total: number }[]>>
  /** The sessions for which the client wrote anything. */
  readonly answered: readonly number[]
}
