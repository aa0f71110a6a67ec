import type { Area, Phase } from './area.ts'

/** Which sessions of a course something belongs to: those for which all hold that are not null. */
export interface SessionPlace {
  /** Numbers of sessions of the contract. */
  readonly sessions: readonly number[] | null
  readonly phase: Phase | null
  /** What the session works on. */
  readonly area: Area | null
}

/** One session, as far as a place tells it from others. */
export interface PlacedSession {
  readonly session: number
  readonly phase: Phase
  readonly area: Area | null
}

/** Whether a session is one of those that a place names. */
export function liesAt({ sessions, phase, area }: SessionPlace, at: PlacedSession): boolean {
  return (
    (sessions === null || sessions.includes(at.session)) &&
    (phase === null || phase === at.phase) &&
    (area === null || area === at.area)
  )
}
