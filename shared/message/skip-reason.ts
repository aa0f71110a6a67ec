import { type Entry, type Kind, type SkipReason, type Told, skipReasons } from '../course/ledger.ts'
import { namesAllOf, noticeKey } from '../course/notice.ts'
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
    erased: client.erasedAt !== null,
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

/** What has become of the welcome, completion or follow-up. */
export function entryOfKind({ course }: Situation, kind: Kind): Entry | null {
  return course.ledger[kind] ?? course.ledger[`${kind}-r${course.contract.revision}`] ?? null
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
      return isCarried(situation, message) || isToldByNotice(situation, message)
    case 'change':
    case 'cancellation':
      return isToldByNewer(situation, message)
    case 'welcome':
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

function isCarried({ slots }: Situation, countdown: Message): boolean {
  const entries = slots.flatMap(({ ledger }) => Object.values(ledger))
  return entries.some(
    (entry) => entry.state === 'sent' && entry.told.kind === 'prompt' && entry.told.carries === countdown.key,
  )
}

/** An extension or early end tells how many are left, since the start of the slot just held. */
function isToldByNotice({ course }: Situation, { slot }: Message): boolean {
  if (slot === null) return false
  return course.notices.some((notice) => {
    if (notice.cause !== 'extended' && notice.cause !== 'ended') return false
    const entry = course.ledger[noticeKey(notice)]
    if (entry?.state === 'sent') return entry.at >= slot.startsAt
    return notice.withdrawnAt === null && entry?.state !== 'skipped' && entry?.state !== 'held'
  })
}

/** A newer notice that names the same slots, or the welcome, has gone since. */
function isToldByNewer(situation: Situation, { notice }: Message): boolean {
  if (notice === null) return false
  if (sentAfter(situation, 'welcome', notice.at)) return true
  return situation.course.notices.some((newer) => {
    if (newer.number <= notice.number || !namesAllOf(newer, notice)) return false
    const entry = ledgerOf(situation, newer.slot ?? 'course')[noticeKey(newer)]
    return entry?.state === 'sent' || entry?.state === 'held'
  })
}

function hasJustBeenNamed(situation: Situation, message: Message): boolean {
  const since = plus(message.dueAt, { hours: -soon.hours })
  const settledAt = message.slot?.since ?? situation.course.enrolledAt
  const own = Object.values(ledgerOf(situation, message.place))
  const ofCourse = Object.values(situation.course.ledger)
  return (
    own.some((entry) => isSentAfter(entry, since) && namesPresentTime(entry.told, message)) ||
    ofCourse.some((entry) => isSentAfter(entry, since) && entry.at >= settledAt && listsTimes(entry.told))
  )
}

function namesPresentTime({ kind, sessionStartsAt }: Told, { slot }: Message): boolean {
  return (kind === 'prompt' || kind === 'change') && sessionStartsAt === slot?.startsAt
}

/** The mails about the course that list every time to come. */
function listsTimes({ kind, cause }: Told): boolean {
  return kind === 'welcome' || (kind === 'change' && cause !== 'paused')
}

function isSentAfter(entry: Entry, since: Instant): entry is Extract<Entry, { state: 'sent' }> {
  return entry.state === 'sent' && entry.at > since
}

function sentAfter(situation: Situation, kind: Kind, since: Instant): boolean {
  const entry = entryOfKind(situation, kind)
  return entry !== null && isSentAfter(entry, since)
}

/** Whether a message is the prompt of the first slot, which a welcome may carry. */
export function isFirstPrompt({ slots }: Situation, { kind, place }: Message): boolean {
  return kind === 'prompt' && place === slots[0]?.id && slots[0].promptRound === 1
}

/** Whether a welcome that leaves at `now` carries the first slot's prompt: it is due, or will be within 6 hours. */
export function welcomeCarries(prompt: Message, now: Instant): boolean {
  return prompt.dueAt <= plus(now, soon)
}
