import type { AbsenceDeps } from '../../absence/declare-absence.ts'
import type { ImportDeps } from '../../enrol/import-clients.ts'
import type { TherapistFeedDeps } from '../../feed/therapist-feed-address.ts'
import type { Respond } from '../../http/page-response.ts'
import type { KeyOf } from '../../link/link-key.ts'
import type { TestMailDeps } from '../../test-mail/send-test-mail.ts'

/** What the console needs of the world outside. */
export interface ConsoleDeps extends ImportDeps, TherapistFeedDeps, AbsenceDeps, Pick<TestMailDeps, 'send' | 'note'> {
  readonly keyOf: KeyOf
  /** Where the console is, without a slash at the end: `https://…`. */
  readonly linkBaseUrl: string
  readonly style: string
  readonly respond: Respond
}
