import { numberSlots } from '../course/session-number.ts'
import type { Instant } from '../time/instant.ts'
import { type Message, type Situation, entryOf } from './message.ts'
import { plan } from './plan.ts'
import { isFirstPrompt, skipReason, welcomeCarries } from './skip-reason.ts'

/** The message that another takes along because there is no better time for it: null when there is none. */
export function carriedBy(situation: Situation, message: Message, now: Instant): Message | null {
  const found = plan(situation).find((other) => carries(situation, { message, other, now }))
  return found === undefined || isDead(situation, found, now) ? null : found
}

interface Pair {
  readonly message: Message
  readonly other: Message
  readonly now: Instant
}

function carries(situation: Situation, { message, other, now }: Pair): boolean {
  if (message.kind === 'welcome') return isFirstPrompt(situation, other) && welcomeCarries(other, now)
  return message.kind === 'prompt' && other.kind === 'countdown' && hasNoTime(situation, { message, other, now })
}

/** A countdown that falls between the slot before and this one, and comes too late for this one or is overdue. */
function hasNoTime(situation: Situation, { message: prompt, other: countdown, now }: Pair): boolean {
  const counting = numberSlots(situation).filter(({ counts }) => counts)
  const before = counting[counting.findIndex(({ slot }) => slot.id === prompt.slot?.id) - 1]
  if (before === undefined || before.slot.id !== countdown.slot?.id) return false
  const untold = entryOf(situation, countdown) === null
  return untold && (countdown.dueAt <= now || (countdown.lastAt !== null && countdown.dueAt > countdown.lastAt))
}

/** A carried message bears every reason against it but its lateness: the mail that carries it goes in any case. */
function isDead(situation: Situation, message: Message, now: Instant): boolean {
  const reason = skipReason(situation, message, now)
  return reason !== null && reason !== 'too-late' && reason !== 'merged'
}
