import type { AddressKey } from '../../address/address-id.ts'
import type { CommandDeps } from '../../command/change-course.ts'
import type { KeyOf, RandomBytes } from '../../link/link-key.ts'
import type { NewId } from '../../ports/new-id.ts'
import type { Respond } from '../../http/page-response.ts'

/** What the pages behind clients' links need of the world outside. */
export interface LinkDeps extends CommandDeps {
  readonly keyOf: KeyOf
  readonly addressKey: AddressKey
  readonly newId: NewId
  readonly randomBytes: RandomBytes
  /** Where links lead, without a slash at the end. */
  readonly linkBaseUrl: string
  readonly style: string
  readonly respond: Respond
}
