import { type Entry, type Kind, type SkipReason, type TalliedEntry, hasOutcome } from '../course/ledger.ts'
import { namesAllOf, startsNamed } from '../course/notice.ts'
import { countsAsSession } from '../course/session-number.ts'
import { type Instant, plus } from '../time/instant.ts'
import { type Message, type Situation, entryOf } from './message.ts'
import { plan } from './plan.ts'
import { near } from './plan-notices.ts'
import { isWithheld } from './withheld.ts'
import { quietHoursOf } from './plan-slot.ts'
import { afterQuiet, isQuiet, mayStillLeave } from './quiet-hours.ts'
import { isNotice, skipReason } from './skip-reason.ts'

/** What is to be done with a message now. */
export type Step =
  | { readonly do: 'send'; readonly message: Message }
  | { readonly do: 'skip'; readonly message: Message; readonly reason: SkipReason }
  /** For a person to look at: it may have gone out, or has no reader left. */
  | { readonly do: 'hold'; readonly message: Message }
  /** It hangs on a mark that nobody has made: staff are to be told. */
  | { readonly do: 'await-mark'; readonly message: Message }
  /** Nothing before `until`; null: nothing until somebody acts. */
  | {
      readonly do: 'wait'
      readonly message: Message
      readonly until: Instant | null
      /** Whether somebody is to decide whether it goes; `until` is then when it is of no use any more. */
      readonly withheld?: true
    }

/** How long a claim keeps others off: longer than the function may run. */
export const lease = { seconds: 90 } as const

/** How long SES is given to tell of a send whose answer never came. */
export const unknownWait = { minutes: 10 } as const

/** How many sends of a message may stay without an answer: a second copy of some does less harm than none. */
const triesOfUnknown: Readonly<Record<Kind, number>> = {
  welcome: 2,
  reminder: 2,
  change: 3,
  cancellation: 3,
  missed: 1,
  prompt: 1,
  countdown: 1,
  completion: 1,
  'follow-up': 1,
}

/**
 * The step of every message that has no outcome yet, in the order in which they are to be done. What was due by
 * `heldBefore`, while sending was off, does not go before somebody lets it; everything else is decided as ever.
 */
export function agenda(situation: Situation, now: Instant, heldBefore: Instant | null = null): readonly Step[] {
  const steps: Step[] = []
  for (const message of plan(situation)) {
    const entry = entryOf(situation, message)
    if (hasOutcome(entry)) continue
    const blocker = steps.find((earlier) => blocks(situation, earlier.message, message))
    const own = stepOf({ situation, message, entry, now, heldBefore })
    steps.push(blocker === undefined ? own : { ...waitFor(blocker, message, now), ...onlyWithheld(own) })
  }
  return steps
}

/** Whether a step can be done now. */
export function isReady(step: Step): step is Exclude<Step, { do: 'wait' }> {
  return step.do !== 'wait'
}

interface Case {
  readonly situation: Situation
  readonly message: Message
  readonly entry: Entry | null
  readonly now: Instant
  readonly heldBefore: Instant | null
}

/**
 * Nothing precedes the welcome, no follow-up its completion, and nothing overtakes an unsent notice of its slot; but an
 * older notice waits for a newer one only where that was tried.
 */
function blocks(situation: Situation, earlier: Message, message: Message): boolean {
  if (earlier.kind === 'welcome') return true
  if (earlier.kind === 'completion') return message.kind === 'follow-up'
  if (!isNotice(earlier.kind) || !isAboutSlotOf(earlier, message)) return false
  return !isNotice(message.kind) || entryOf(situation, earlier) !== null
}

/** Whether a notice is about the slot of a message, or names every slot that an older notice names. */
function isAboutSlotOf({ place, notice }: Message, message: Message): boolean {
  if (message.notice !== null) return notice !== null && namesAllOf(notice, message.notice)
  if (message.place === 'course') return false
  return place === message.place || (notice?.touched ?? []).some(({ slot }) => slot === message.place)
}

function onlyWithheld(step: Step): { readonly withheld?: true } {
  return step.do === 'wait' && step.withheld === true ? { withheld: true } : {}
}

function waitFor(blocker: Step, message: Message, now: Instant): Extract<Step, { do: 'wait' }> {
  const free = blocker.do === 'wait' ? blocker.until : now
  return { do: 'wait', message, until: free !== null && free < message.dueAt ? message.dueAt : free }
}

function stepOf(given: Case): Step {
  const { situation, message, entry, now } = given
  const ready = readyAt(given)
  if (ready === null || now < ready) return { do: 'wait', message, until: ready }
  const reason = skipReason(situation, message, now)
  if (isUnknown(entry)) {
    const again = reason === null && unansweredOf(entry) < triesOfUnknown[message.kind] && !hasBegun(given)
    return again ? leave(given) : { do: 'hold', message }
  }
  if (isUnmarked(given)) return { do: 'await-mark', message }
  if (reason !== null) return mayHaveGone(entry) ? { do: 'hold', message } : { do: 'skip', message, reason }
  if (isNotice(message.kind) && hasBegun(given)) return { do: 'hold', message }
  if (isTooNear(given)) return { do: 'wait', message, until: afterUse(message) }
  return leave(given)
}

/** When a message has just ceased to be of use; null: never. */
function afterUse({ lastAt }: Message): Instant | null {
  return lastAt && plus(lastAt, { seconds: 1 })
}

/**
 * The moment from which there is something to do; null: when somebody has marked the last session. Where another slot
 * has become the last one since staff were told, they are told of that one too.
 */
function readyAt(given: Case): Instant | null {
  const { entry, message, situation } = given
  if (message.kind === 'countdown' && situation.course.status === 'paused' && !isUnknown(entry)) return null
  switch (entry?.state) {
    // Its session may have been moved since SES refused it: what is due later then goes later.
    case 'waiting':
      return entry.until > message.dueAt ? entry.until : message.dueAt
    case 'unknown':
      return entry.until
    case 'claimed': {
      const told = plus(entry.at, unknownWait)
      return told > entry.until ? told : entry.until
    }
    case 'awaiting-mark':
      return isUnmarked(given) && entry.at >= message.dueAt ? null : message.dueAt
    default:
      return message.dueAt
  }
}

function isUnknown(entry: Entry | null): entry is Extract<Entry, { state: 'claimed' | 'unknown' }> {
  return entry?.state === 'claimed' || entry?.state === 'unknown'
}

/** How many attempts had no answer; a claim that nobody settled in time is one of them. */
export function unansweredOf(entry: TalliedEntry): number {
  return entry.unanswered + Number(entry.state === 'claimed')
}

/** Whether an attempt before the one that was refused had no answer. */
function mayHaveGone(entry: Entry | null): boolean {
  return entry?.state === 'waiting' && entry.unanswered > 0
}

/** Whether completion was reached before anybody said whether the last session took place. */
function isUnmarked({ situation, message }: Case): boolean {
  if (message.kind !== 'completion' || message.void !== null) return false
  const last = situation.slots.findLast(countsAsSession)
  return last?.status === 'scheduled' || last?.status === 'confirmed'
}

/** Whether the time that a message speaks of has come: the first start of a welcome, each start of a notice. */
function hasBegun({ situation, message, now }: Case): boolean {
  if (message.kind === 'welcome') return (situation.slots[0]?.startsAt ?? now) <= now
  return isNotice(message.kind) && message.lastAt !== null && now >= message.lastAt
}

/** Whether the start after which a message is of no use is nearer than a claim lasts: it might go after it. */
function isTooNear({ message, now }: Case): boolean {
  const hangsOnStart = message.kind === 'countdown' || isNotice(message.kind)
  return hangsOnStart && message.lastAt !== null && plus(now, lease) > message.lastAt
}

/** It goes now, unless somebody is to decide on it, or the client's night holds it back until the morning. */
function leave(given: Case): Step {
  const { situation, message, now } = given
  if (isWithheld(given)) return { do: 'wait', message, until: afterUse(message), withheld: true }
  const quiet = quietHoursOf(situation)
  if (!isQuiet(quiet, now) || mayLeaveAtNight(given)) return { do: 'send', message }
  const morning = afterQuiet(quiet, now)
  const tooLate = message.lastAt !== null && morning > message.lastAt
  if (tooLate && message.kind === 'reminder') return { do: 'send', message }
  if (tooLate && message.kind === 'prompt') return { do: 'skip', message, reason: 'too-late' }
  return { do: 'wait', message, until: morning }
}

function mayLeaveAtNight(given: Case): boolean {
  const { situation, message, now } = given
  if (mayStillLeave(quietHoursOf(situation), message.dueAt, now)) return true
  if (message.kind === 'welcome') return (situation.slots[0]?.startsAt ?? now) <= plus(now, near)
  return isNotice(message.kind) && startsOf(message).some((start) => start > now && start <= plus(now, near))
}

/** Every start that a notice names. */
function startsOf({ notice, slot }: Message): readonly Instant[] {
  if (notice !== null) return startsNamed(notice)
  return slot === null ? [] : [slot.startsAt]
}
