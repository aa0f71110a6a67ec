import type { Clinic } from '../config/clinic.ts'
import type { TherapistId } from '../course/ids.ts'
import { therapistOf } from '../course/opening.ts'
import { type Refusal, refuse } from '../course/refusal.ts'
import { type FeedAddress, feedAddress } from '../link/feed-link.ts'
import type { LinkKey, RandomBytes } from '../link/link-key.ts'
import type { Clock } from '../ports/clock.ts'
import type { Instant } from '../time/instant.ts'

export interface TherapistFeedDeps {
  readonly clinic: Clinic
  readonly clock: Clock
  readonly linkKey: (now: Instant) => Promise<LinkKey>
  readonly randomBytes: RandomBytes
  /** The address of the client pages, without a slash at its end. */
  readonly linkBaseUrl: string
}

/** A new address of a therapist's feed; those given out before go on opening until they expire. */
export async function therapistFeedAddress(
  { clinic, clock, linkKey, randomBytes, linkBaseUrl }: TherapistFeedDeps,
  therapist: TherapistId,
): Promise<({ readonly ok: true } & FeedAddress) | { readonly ok: false; readonly error: Refusal }> {
  if (therapistOf(clinic, therapist) === null) return refuse('unknown-therapist', `there is no therapist ${therapist}`)
  const now = clock()
  const sealer = { key: await linkKey(now), randomBytes, baseUrl: linkBaseUrl }
  return { ok: true, ...feedAddress({ of: 'therapist', therapist }, now, sealer) }
}
