import { hasOutcome } from '../course/ledger.ts'
import { type Instant, earliest } from '../time/instant.ts'
import { type Message, type Situation, entryOf } from './message.ts'
import { plan } from './plan.ts'

/** How many messages that have not gone yet get another due time, or come or fall away; and when, from and to. */
export interface PlanDifference {
  readonly messages: number
  readonly firstAt: Instant | null
  readonly lastAt: Instant | null
}

/** What becomes of a course's open messages where another situation takes the place of the present one. */
export function comparePlans(before: Situation, after: Situation, now: Instant): PlanDifference {
  const [was, is] = [openMessages(before, now), openMessages(after, now)]
  const keys = [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key))
  const times = keys.flatMap((key) => is.get(key) ?? was.get(key) ?? [])
  return { messages: keys.length, firstAt: earliest(times), lastAt: times.toSorted().at(-1) ?? null }
}

/** When each message is due that has no outcome and may still be of use. */
function openMessages(situation: Situation, now: Instant): ReadonlyMap<string, Instant> {
  const open = plan(situation).filter((message) => isOpen(situation, message, now))
  return new Map(open.map(({ place, key, dueAt }) => [`${place} ${key}`, dueAt]))
}

function isOpen(situation: Situation, message: Message, now: Instant): boolean {
  const { void: reason, lastAt } = message
  return !hasOutcome(entryOf(situation, message)) && reason === null && (lastAt === null || lastAt >= now)
}
