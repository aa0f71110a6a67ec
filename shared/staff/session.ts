import type { Instant } from '../time/instant.ts'
import type { Person } from './person.ts'

/** Somebody's stay in the console, from signing in to signing out. */
export interface Session {
  /** Stands for the session where it ended before its time; opens nothing. */
  readonly id: string
  readonly person: Person
  /** When it ends whatever happens. */
  readonly expiresAt: Instant
}
