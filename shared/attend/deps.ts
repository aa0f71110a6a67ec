import type { Clinic } from '../config/clinic.ts'
import type { LinkKey, RandomBytes } from '../link/link-key.ts'
import type { SendMail } from '../mail/send-mail.ts'
import type { Measure } from '../metrics/metric.ts'
import type { Clock } from '../ports/clock.ts'
import type { NewId } from '../ports/new-id.ts'
import type { SealedKey } from '../store/items.ts'
import type { Store } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'

/** What attending needs of the world outside. */
export interface AttendDeps {
  readonly clinic: Clinic
  readonly store: Store
  readonly clock: Clock
  readonly newId: NewId
  readonly send: SendMail
  /** The key of the month; `read` is what was just read of it, where anything was. */
  readonly linkKey: (now: Instant, read?: SealedKey | null) => Promise<LinkKey>
  readonly randomBytes: RandomBytes
  /** The address of the client pages, without a slash at its end. */
  readonly linkBaseUrl: string
  /** Whether the time left suffices to claim a mail, send it and write down what came of it. */
  readonly hasTime: () => boolean
  /** Tells the log what happened, by code. */
  readonly count: (code: string) => void
  readonly measure: Measure
}
