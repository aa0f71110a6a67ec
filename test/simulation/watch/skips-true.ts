import { type Entry, type Kind, type SkipReason, hasOutcome } from '../../../shared/course/ledger.ts'
import type { Notice } from '../../../shared/course/notice.ts'
import type { Slot } from '../../../shared/course/slot.ts'
import type { CourseState } from '../../../shared/store/store.ts'
import { must } from '../broken.ts'
import { type Facts, type LedgerChange, type Watch, nameOf } from './facts.ts'

const hour = 3_600_000

/** What is left out is left out for a reason that is true at that moment. */
export function skipsTrue(facts: Facts): Watch {
  return {
    committed: (_commit, changes) => {
      for (const change of changes) {
        const state = facts.committed.state(change.course)
        if (state === null || change.to?.state !== 'skipped' || change.from?.state === 'skipped') continue
        const { to } = change
        const isTrue = isTrueReason(to.reason, { change, state, entry: to, latest: facts.now() + facts.mostSkew })
        must('skip true', isTrue, () => `${nameOf(change)} was skipped, ${to.reason}, which is not so`)
      }
    },
  }
}

interface Skipped {
  readonly change: LedgerChange
  readonly state: CourseState
  readonly entry: Extract<Entry, { state: 'skipped' }>
  /** The latest that the process can have taken it to be. */
  readonly latest: number
}

function isTrueReason(reason: SkipReason, given: Skipped): boolean {
  const { client, course, slots } = given.state
  if (given.entry.told.kind === 'follow-up') return isTrueOfFollowUp(reason, given)
  const slot = slots.find(({ id }) => id === given.entry.told.slot) ?? null
  const notice = noticeOf(given)
  switch (reason) {
    case 'erased':
      return client.erasedAt !== null
    case 'ended':
      return course.endedAt !== null || slot?.ended === true || named(given, notice).some(({ ended }) => ended)
    case 'cancelled':
      return slot?.status === 'cancelled' || named(given, notice).every(({ status }) => status === 'cancelled')
    case 'paused':
      return slot?.status === 'paused'
    case 'moved':
      return isMoved(given, slot)
    case 'restored':
      return isRestored(given, { slot, notice })
    case 'unsubscribed':
      return client.unsubscribedAt !== null
    case 'bounced':
      return client.bouncedAt !== null
    case 'opted-out':
      return given.entry.told.kind === 'reminder' ? !client.reminders : !client.prompts
    case 'absent':
      return lastCounted(slots)?.status !== 'attended'
    case 'merged':
      return isMerged(given)
    case 'too-late':
      return isTooLate(given, slot)
    case 'withheld':
      return given.state.clinic.heldBefore !== null
    default:
      return reason satisfies never
  }
}

/** A follow-up without a completion has its reason. */
function isTrueOfFollowUp(reason: SkipReason, given: Skipped): boolean {
  const completion = given.state.course.ledger[given.change.key.replace('follow-up', 'completion')]
  if (completion?.state === 'skipped') return completion.reason === reason
  const { entry, latest } = given
  if (reason === 'too-late') return latest > Date.parse(entry.told.dueAt) + 30 * 24 * hour
  return isTrueReason(reason, { ...given, entry: { ...entry, told: { ...entry.told, kind: 'completion' } } })
}

function noticeOf({ change, state }: Skipped): Notice | null {
  return state.course.notices.find(({ kind, number }) => change.key === `${kind}-${number}`) ?? null
}

function named({ state }: Skipped, notice: Notice | null): readonly Slot[] {
  if (notice === null) return []
  return state.slots.filter(({ id }) => notice.touched.some(({ slot }) => slot === id))
}

/** A reminder of an earlier revision; or a message that the plan has no more, of which a copy may have gone. */
function isMoved({ change: { key, from }, entry: { told } }: Skipped, slot: Slot | null): boolean {
  if (told.kind !== 'reminder') return from !== null
  return key !== `reminder-r${slot?.reminderOf ?? slot?.revision}`
}

function isRestored(
  { change: { key } }: Skipped,
  { slot, notice }: { readonly slot: Slot | null; readonly notice: Notice | null },
): boolean {
  if (notice !== null) return notice.withdrawnAt !== null
  const nth = Number(key.split('-').at(-1)) - 1
  const marks = key.startsWith('missed') ? slot?.missedMarks : slot?.takenBack
  return (marks?.[nth]?.restoredAt ?? null) !== null
}

/** Kinds that name the time of a session, besides its reminder. */
const telling: ReadonlySet<Kind> = new Set(['welcome', 'prompt', 'change'])

/** Something else that was sent tells it: at least there is such a mail. */
function isMerged({ state, entry: { told }, change }: Skipped): boolean {
  const entries = [state.course, ...state.slots].flatMap(({ ledger }) => Object.values(ledger))
  const sent = entries.filter((one) => one.state === 'sent')
  switch (told.kind) {
    case 'prompt':
      return sent.some((one) => one.told.kind === 'welcome' && one.told.carries === change.key)
    case 'reminder': {
      const since = Date.parse(told.dueAt) - 6 * hour
      return sent.some((one) => telling.has(one.told.kind) && Date.parse(one.at) > since)
    }
    case 'countdown': {
      const isCarried = sent.some((one) => one.told.kind === 'prompt' && one.told.carries === change.key)
      return isCarried || state.course.notices.some(({ cause }) => cause === 'extended' || cause === 'ended')
    }
    case 'change':
    case 'cancellation': {
      const others = entries.filter(
        (one) => 'told' in one && one.told !== null && hasOutcome(one) && one.state !== 'skipped',
      )
      return others.some(
        (one) => 'told' in one && one.told !== null && ['welcome', 'change', 'cancellation'].includes(one.told.kind),
      )
    }
    default:
      return false
  }
}

/** The limit has passed, or would have by the morning. */
function isTooLate({ state, entry: { told }, latest }: Skipped, slot: Slot | null): boolean {
  const start = slot === null ? null : Date.parse(slot.startsAt)
  const told_ = told.sessionStartsAt === null ? start : Date.parse(told.sessionStartsAt)
  const night = 14 * hour
  switch (told.kind) {
    case 'prompt':
      return told_ !== null && latest + night > told_ - 12 * hour
    case 'reminder':
      return told_ !== null && latest > told_ - 2 * hour
    case 'countdown': {
      const next = state.slots.find(
        ({ id, status }) => slot !== null && id > slot.id && status !== 'cancelled' && status !== 'paused',
      )
      return next !== undefined && latest > Date.parse(next.startsAt) - 1000
    }
    case 'missed':
    case 'completion':
      return latest > Date.parse(told.dueAt) + 7 * 24 * hour
    default:
      return false
  }
}

function lastCounted(slots: readonly Slot[]): Slot | undefined {
  return slots.findLast(
    ({ status, counts }) => status !== 'paused' && (counts || (status !== 'missed' && status !== 'cancelled')),
  )
}
