import type { AttemptId } from '../course/ids.ts'
import type { Entry, TalliedEntry } from '../course/ledger.ts'
import { lease, unansweredOf } from '../message/agenda.ts'
import { type Message, entryOf } from '../message/message.ts'
import { toldOf } from '../message/told.ts'
import type { CourseState, Write } from '../store/store.ts'
import { catalogueHash } from '../texts/catalogue.ts'
import { catalogueOf } from '../texts/clinic-catalogue.ts'
import { type Instant, plus } from '../time/instant.ts'
import { brakeWrites } from './brake.ts'
import type { Composed } from './compose.ts'
import { courseUnchanged, rewrite, situationOf, withEntry } from './course-item.ts'
import type { AttendDeps } from './deps.ts'

export interface Claim {
  readonly message: Message
  readonly attempt: AttemptId
  readonly composed: Composed
  readonly now: Instant
}

/**
 * Claims a message for one attempt, in one transaction that holds only if nothing it rests on has changed since it was
 * read: the item, the course's revision, whether and where the client takes mail, and that the clinic sends. What came
 * first wins; then null.
 */
export async function claimMessage(deps: AttendDeps, state: CourseState, claim: Claim): Promise<CourseState | null> {
  const { message, attempt, composed, now } = claim
  const situation = situationOf(deps.clinic, state)
  const entry = {
    ...{ state: 'claimed' as const, attempt, at: now, until: plus(now, lease) },
    ...tallyAfter(entryOf(situation, message)),
    ...{ to: state.client.email, subject: composed.subject },
    catalogue: catalogueHash(catalogueOf(deps.clinic, state.client.locale)),
    told: toldOf(situation, message, composed.said),
  }
  const claimed = rewrite(deps.clinic, withEntry(state, message, entry), { places: [message.place], now })
  const mayMail: Write = { check: 'client', id: state.client.id, mailVersion: state.client.mailVersion }
  const brake = brakeWrites(state.clinic, now)
  const written = await deps.store.write([
    ...claimed.writes,
    ...courseUnchanged(state, claimed.writes),
    mayMail,
    ...brake,
  ])
  return written.ok ? claimed.state : null
}

/** The tally with one attempt more; a claim whose outcome nobody wrote down had no answer. */
function tallyAfter(before: Entry | null): Pick<TalliedEntry, 'attempts' | 'unanswered' | 'rejected'> {
  const attempts = (before?.attempts ?? 0) + 1
  if (before === null || !('unanswered' in before)) return { attempts, unanswered: 0, rejected: 0 }
  return { attempts, unanswered: unansweredOf(before), rejected: before.rejected }
}
