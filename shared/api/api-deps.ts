import type { AbsenceDeps } from '../absence/declare-absence.ts'
import type { ImportDeps } from '../enrol/import-clients.ts'
import type { TherapistFeedDeps } from '../feed/therapist-feed-address.ts'
import type { Person } from '../staff/person.ts'

/** What the JSON API needs of the world outside. */
export interface ApiDeps extends ImportDeps, TherapistFeedDeps, AbsenceDeps {
  /** Whose token it is; null where it is nobody's, or no longer. */
  readonly verify: (token: string) => Promise<Person | null>
  /** The OpenAPI document, read when it is asked for. */
  readonly document: () => string
}
