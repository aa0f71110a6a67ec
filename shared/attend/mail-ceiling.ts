import type { CourseState } from '../store/store.ts'
import { type Instant, plus } from '../time/instant.ts'

/** Mails that one client may be sent in a day: more than any plan brings about, so that more means a fault. */
const ceiling = 10

/** Whether so many mails went to the client in the last 24 hours that no more may for now; a person is to look. */
export function isOverCeiling({ course, slots }: CourseState, now: Instant): boolean {
  const since = plus(now, { days: -1 })
  const entries = [course, ...slots].flatMap(({ ledger }) => Object.values(ledger))
  return entries.filter((entry) => entry.state === 'sent' && entry.at > since).length >= ceiling
}
