import { type Entry, type Kind, type SkipReason, skipReasons } from '../course/ledger.ts'
import { type Instant, plus } from '../time/instant.ts'
import { type Message, type Situation, ledgerOf } from './message.ts'

/** A reminder says nothing new this soon after a mail that named the time, nor a prompt this soon after a welcome. */
const soon = { hours: 6 } as const

/** What a client who wants no prompts is not sent. */
const promptFamily: ReadonlySet<Kind> = new Set(['prompt', 'countdown', 'completion', 'follow-up'])

/** Why a message must not go at `now`: of several reasons the first in the order of `skipReasons`; null when it may. */
export function skipReason(situation: Situation, message: Message, now: Instant): SkipReason | null {
  const { client } = situation
  const reasons: Partial<Record<SkipReason, boolean>> = {
    unsubscribed: client.unsubscribedAt !== null,
    bounced: client.bouncedAt !== null,
    'opted-out': isOptedOut(situation, message.kind),
    merged: isMerged(situation, message),
    'too-late': message.lastAt !== null && now > message.lastAt && !isNotice(message.kind),
  }
  const completion = message.kind === 'follow-up' ? entryOfKind(situation, 'completion') : null
  if (completion?.state === 'skipped') return completion.reason
  return skipReasons.find((reason) => reason === message.void || reasons[reason] === true) ?? null
}

/** Whether a kind tells of a change that the client must know of, however late. */
export function isNotice(kind: Kind): boolean {
  return kind === 'change' || kind === 'cancellation'
}

/** What has become of the course-level message of a kind. */
export function entryOfKind({ course }: Situation, kind: Kind): Entry | null {
  const found = Object.entries(course.ledger).find(([key]) => key === kind || key.startsWith(`${kind}-r`))
  return found?.[1] ?? null
}

function isOptedOut({ client }: Situation, kind: Kind): boolean {
  return promptFamily.has(kind) ? !client.prompts : kind === 'reminder' && !client.reminders
}

/** Whether another mail said, or says, what this one has to say. */
function isMerged(situation: Situation, message: Message): boolean {
  switch (message.kind) {
    case 'prompt':
      return isFirstPrompt(situation, message) && isCarriedByWelcome(situation, message)
    case 'reminder':
      return hasJustBeenNamed(situation, message)
    case 'countdown':
      return situation.slots.some(({ ledger }) => {
        const entry = ledger['prompt']
        return entry?.state === 'sent' && entry.told.carries === message.key
      })
    case 'welcome':
    case 'change':
    case 'cancellation':
    case 'missed':
    case 'completion':
    case 'follow-up':
      return false
    default:
      return message.kind satisfies never
  }
}

/** What the welcome said decides: it may have been written before the six hours began, and accepted after. */
function isCarriedByWelcome(situation: Situation, prompt: Message): boolean {
  const welcome = entryOfKind(situation, 'welcome')
  return welcome?.state === 'sent' && welcome.told.carries === prompt.key
}

function hasJustBeenNamed(situation: Situation, message: Message): boolean {
  const since = plus(message.dueAt, { hours: -soon.hours })
  const mails = Object.values(ledgerOf(situation, message.place))
  const named = mails.some(
    (entry) => entry.state === 'sent' && entry.at > since && namesPresentTime(entry.told, message),
  )
  return named || sentAfter(situation, 'welcome', since)
}

function namesPresentTime(told: { kind: Kind; revision: number }, message: Message): boolean {
  return (told.kind === 'prompt' || told.kind === 'change') && told.revision === message.revision
}

function sentAfter(situation: Situation, kind: Kind, since: Instant): boolean {
  const entry = entryOfKind(situation, kind)
  return entry?.state === 'sent' && entry.at > since
}

/** Whether a message is the prompt of the first slot, which a welcome may carry. */
export function isFirstPrompt({ slots }: Situation, { kind, place }: Message): boolean {
  return kind === 'prompt' && place === slots[0]?.id
}

/** Whether a welcome that leaves at `now` carries the first slot's prompt: it is due, or will be within 6 hours. */
export function welcomeCarries(prompt: Message, now: Instant): boolean {
  return prompt.dueAt <= plus(now, soon)
}
