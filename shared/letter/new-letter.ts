import type { AddressId } from '../address/address-id.ts'
import { type ClientId, JobId } from '../course/ids.ts'
import type { LetterName } from '../course/letter-name.ts'
import type { LetterJob } from '../store/jobs.ts'
import type { Instant } from '../time/instant.ts'

/** What letter is to go, to which address, and to whom there: null for everybody. */
export interface LetterAsked {
  readonly id: string
  readonly letter: LetterName
  readonly address: AddressId
  readonly client: ClientId | null
}

/** The job that sends a letter, due at once; `id` is what no other letter has. */
export function newLetter({ id, ...asked }: LetterAsked, now: Instant): LetterJob {
  const progress = { rows: 0, cursor: 0, refused: [], startedAt: now, finishedAt: null, dueAt: now }
  const turns = { after: null, refusals: 0, sending: null, sent: [] }
  return { id: JobId.parse(`letter-${id}`), type: 'letter', ...asked, ...progress, ...turns, version: 1 }
}
