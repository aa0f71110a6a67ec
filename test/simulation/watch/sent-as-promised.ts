import type { Entry, Kind } from '../../../shared/course/ledger.ts'
import { must } from '../broken.ts'
import type { Acceptance } from '../world/ses.ts'
import { type Facts, type LedgerChange, type Watch, nameOf } from './facts.ts'

/** How many copies of one message may go out, as docs/message-plan.md promises. */
export const mostCopies: Readonly<Record<Kind, number>> = {
  ...{ prompt: 1, countdown: 1, missed: 1, completion: 1, 'follow-up': 1 },
  ...{ welcome: 2, reminder: 2 },
  ...{ change: 3, cancellation: 3 },
}

/** How long a claim holds: 90 seconds, and one more since its instant has none but whole ones. */
const lease = 91_000

/** How long an attempt without an answer is left alone before another is made. */
const wait = 10 * 60_000

interface Attempt {
  readonly name: string
  readonly kind: Kind
  readonly to: string
  /** When it was decided on, by the clock of its process: its transaction may have been long on the way. */
  readonly claimedAt: number
  accepted: number
}

/** A message goes out as often as its kind allows, each copy under a claim of its own that was made before it. */
export function sentAsPromised({ now, mostSkew }: Facts): Watch {
  const attempts = new Map<string, Attempt>()
  const copies = new Map<string, number>()
  const messageIds = new Set<string | null>()
  return {
    committed: (_commit, changes) => {
      for (const change of changes) {
        claimed(change)
        sent(change)
      }
    },
    accepted,
  }

  function claimed(change: LedgerChange): void {
    const { from, to } = change
    if (to?.state !== 'claimed' || (from?.state === 'claimed' && from.attempt === to.attempt)) return
    const before = openAttempt(from)
    if (before !== null) {
      const since = now() - (attempts.get(before)?.claimedAt ?? 0)
      // Two clocks that differ may make the wait shorter by as much, or nothing at all.
      must(
        'unknown waits',
        since >= wait - 2 * mostSkew,
        () => `${nameOf(change)} was tried again after ${since / 1000} s`,
      )
    }
    const one = { name: nameOf(change), kind: to.told.kind, to: to.to, claimedAt: Date.parse(to.at), accepted: 0 }
    attempts.set(to.attempt, one)
  }

  /** What counts as sent has been taken by SES, whoever told us so. */
  function sent(change: LedgerChange): void {
    const { from, to } = change
    if (to?.state !== 'sent' || from?.state === 'sent') return
    const { messageId } = to
    must(
      'sent is sent',
      messageIds.has(messageId),
      () => `${nameOf(change)} counts as sent, and SES has no ${messageId}`,
    )
  }

  function accepted({ mail, messageId, askedAt }: Acceptance): void {
    messageIds.add(messageId)
    const { attempt: id = '', kind = '', place } = mail.tags
    if (place === undefined) return
    const attempt = attempts.get(id)
    must('claimed first', attempt !== undefined, () => `${messageId} (${kind}) was sent under no claim`)
    if (attempt === undefined) return
    attempt.accepted += 1
    must('claimed first', attempt.accepted === 1, () => `${attempt.name}: one claim was sent ${attempt.accepted} times`)
    // Others may have taken it for unknown since, and have told a person that it did not go.
    const held = askedAt - attempt.claimedAt
    must('sent in time', held <= lease + mostSkew, () => `${attempt.name} was sent ${held / 1000} s after its claim`)
    must('right address', attempt.to === mail.to, () => `${attempt.name} went to another address than was claimed`)
    const times = (copies.get(attempt.name) ?? 0) + 1
    copies.set(attempt.name, times)
    const most = mostCopies[attempt.kind]
    must('sent as promised', times <= most, () => `${attempt.name} was accepted ${times} times, at most ${most} may`)
  }
}

function openAttempt(entry: Entry | null): string | null {
  return entry?.state === 'claimed' || entry?.state === 'unknown' ? entry.attempt : null
}
