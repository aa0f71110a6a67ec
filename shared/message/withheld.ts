import type { Entry } from '../course/ledger.ts'
import type { Instant } from '../time/instant.ts'
import type { Message, Situation } from './message.ts'

interface Given {
  readonly situation: Situation
  readonly message: Message
  readonly entry: Entry | null
  /** What was due by then, while sending was off, is for a person to decide on; null: nothing is. */
  readonly heldBefore: Instant | null
}

/**
 * Whether somebody is to decide on a message that was due while sending was off. Not on one of a course, or of a time of a
 * session, that there has been only since; nor on one that somebody has let go.
 */
export function isWithheld({ situation, message, entry, heldBefore }: Given): boolean {
  if (heldBefore === null || message.dueAt > heldBefore || wasLetGo(entry, heldBefore)) return false
  const { enrolledAt } = situation.course
  return enrolledAt <= heldBefore && (message.slot?.since ?? enrolledAt) <= heldBefore
}

/** Whether it was let go, or tried, since. */
function wasLetGo(entry: Entry | null, heldBefore: Instant): boolean {
  switch (entry?.state) {
    case 'waiting':
      return entry.until > heldBefore
    case 'claimed':
    case 'unknown':
      return entry.at > heldBefore
    default:
      return false
  }
}
