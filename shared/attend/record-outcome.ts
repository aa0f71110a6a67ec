import { newAlert } from '../alert/alert.ts'
import type { Entry } from '../course/ledger.ts'
import type { SendOutcome } from '../mail/send-mail.ts'
import { unknownWait } from '../message/agenda.ts'
import type { Alert } from '../store/items.ts'
import { readWholeCourse } from '../store/read-whole-course.ts'
import type { CourseState, Write } from '../store/store.ts'
import { type Instant, plus } from '../time/instant.ts'
import { type AttemptFound, type OpenEntry, attemptIn, isOpen } from './attempt-in.ts'
import { afterOutcome, brakeAt } from './brake.ts'
import type { Claim } from './claim.ts'
import { closeAfter } from './close-course.ts'
import { type Rewritten, rewrite, withEntry } from './course-item.ts'
import type { AttendDeps } from './deps.ts'

/** How often an outcome is written anew because somebody else wrote the item first. */
const tries = 8

/** How often SES may refuse one mail for its own sake before a person must look at it. */
const rejections = 5

/** What became of a claim, to be written down. */
export interface Attempted {
  readonly claim: Claim
  readonly outcome: SendOutcome
}

/** Writes an attempt's outcome down; whoever changed the item meanwhile, the outcome is added to what they left. */
export async function recordOutcome(
  deps: AttendDeps,
  claimed: CourseState,
  attempted: Attempted,
): Promise<CourseState | null> {
  let state: CourseState | null = claimed
  for (let tried = 0; tried < tries && state !== null; tried += 1) {
    const found = attemptIn(state, attempted.claim.attempt)
    if (found === null) return null
    const recorded = await record(deps, state, { ...attempted, found })
    const written = await deps.store.write(recorded.writes)
    if (written.ok && recorded.isHeld) deps.measure('Held', 1, { kind: attempted.claim.message.kind })
    if (written.ok) return recorded.state
    state = await readWholeCourse(deps.store, claimed.course.id)
  }
  deps.count('outcome-not-recorded')
  return null
}

async function record(
  deps: AttendDeps,
  state: CourseState,
  { claim, outcome, found }: Attempted & { found: AttemptFound },
): Promise<Rewritten & { readonly isHeld: boolean }> {
  const now = deps.clock()
  const kept = [...mailWrites(state, claim, outcome), ...afterOutcome(state.clinic, outcome, now)]
  if (!isOpen(found.entry)) return { state, writes: kept, isHeld: false }
  const entry = entryOf(found.entry, outcome, now)
  const settled = withEntry(state, found, entry)
  const closed =
    entry.state === 'sent' || entry.state === 'held'
      ? await closeAfter(deps, claim.message, settled)
      : { state: settled, writes: [] }
  const { state: after, writes } = rewrite(deps.clinic, closed.state, { places: [found.place], now })
  const alerts = alertsOf(state, claim, { entry, now }).map((value): Write => ({ put: 'alert', value, was: null }))
  const isHeld = entry.state === 'held'
  return { state: after, writes: [...writes, ...closed.writes, ...kept, ...alerts], isHeld }
}

function entryOf(open: OpenEntry, outcome: SendOutcome, now: Instant): Entry {
  const { attempts, unanswered, attempt, to, subject, catalogue, told } = open
  switch (outcome.outcome) {
    case 'accepted':
      return {
        ...{ state: 'sent', attempts, attempt, at: now, to, subject, catalogue, told },
        ...{ messageId: outcome.messageId, fate: null },
      }
    case 'refused': {
      const rejected = open.rejected + Number(outcome.why === 'rejected')
      if (rejected >= rejections) return { state: 'held', attempts, attempt, at: now, told }
      return {
        state: 'waiting',
        attempts,
        unanswered,
        rejected,
        until: plus(now, { seconds: backOff(attempts) }),
        told,
      }
    }
    case 'unknown':
      return { ...open, state: 'unknown', unanswered: unanswered + 1, until: plus(now, unknownWait) }
    default:
      return outcome satisfies never
  }
}

/** Seconds until the next try: 30, 60, 120, then 240. */
function backOff(attempts: number): number {
  return 30 * 2 ** Math.min(attempts - 1, 3)
}

function mailWrites(
  { course, client }: CourseState,
  { attempt, composed, now }: Claim,
  { outcome }: SendOutcome,
): readonly Write[] {
  if (outcome !== 'accepted' || client.erasedAt !== null) return []
  return [{ put: 'mail', value: { course: course.id, attempt, at: now, mime: composed.mime } }]
}

function alertsOf(
  { clinic, course }: CourseState,
  { message, attempt }: Claim,
  { entry, now }: { entry: Entry; now: Instant },
): readonly Alert[] {
  const about = { at: now, client: course.client, course: course.id, slot: message.slot?.id ?? null, of: attempt }
  if (entry.state === 'held') return [newAlert({ ...about, code: 'held' })]
  const brakes = entry.state === 'unknown' && clinic.unknowns + 1 === brakeAt
  return brakes ? [newAlert({ ...about, code: 'sending-braked' })] : []
}
