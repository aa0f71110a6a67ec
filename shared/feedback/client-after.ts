import type { AlertCode } from '../alert/alert.ts'
import type { Client } from '../course/client.ts'
import { type Instant, plus } from '../time/instant.ts'
import type { Feedback } from './ses-event.ts'

/** So many soft bounces in so many days are told to staff. */
const softBounces = { count: 3, days: 30 } as const

/**
 * What the fate of a mail to the client's present address makes of the client: mail to it stops, or a soft bounce is noted.
 * Null: nothing is different.
 */
export function clientAfter(client: Client, feedback: Feedback, now: Instant): Client | null {
  if (client.bouncedAt !== null) return null
  if (feedback.what === 'bounced' || feedback.what === 'complained') {
    return { ...client, bouncedAt: now, mailVersion: client.mailVersion + 1, version: client.version + 1 }
  }
  const recent = client.softBounces.filter((at) => at > plus(now, { days: -softBounces.days }))
  const at = feedback.bouncedAt ?? now
  if (feedback.what !== 'soft-bounced' || recent.includes(at)) return null
  return { ...client, softBounces: [...recent, at], version: client.version + 1 }
}

/** What staff are told of it; null: nothing. */
export function alertAfter(client: Client, { what }: Feedback, at: Instant): AlertCode | null {
  if (what === 'rejected') return 'rejected'
  if (client.bouncedAt !== null) return null
  if (what === 'bounced' || what === 'complained') return what
  const recent = client.softBounces.filter((before) => before > plus(at, { days: -softBounces.days }))
  return what === 'soft-bounced' && recent.length + 1 === softBounces.count ? 'soft-bounces' : null
}
