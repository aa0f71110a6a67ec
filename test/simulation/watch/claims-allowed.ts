import { type Entry, type Told } from '../../../shared/course/ledger.ts'
import type { Notice } from '../../../shared/course/notice.ts'
import type { Slot } from '../../../shared/course/slot.ts'
import type { CourseState } from '../../../shared/store/store.ts'
import { must } from '../broken.ts'
import { type Facts, type LedgerChange, type Watch, nameOf } from './facts.ts'

const hour = 3_600_000
const invariant = 'claim allowed'

/** The longest that anything stalls: a process that was frozen may commit what it decided on before. */
const longest = 3 * hour

/**
 * Nothing is claimed after what forbids it has committed: an opt-out, a cancellation, an erasure, a pause, the kill switch,
 * the start. Only times are told by the clocks of processes, and may be as wrong as those are.
 */
export function claimsAllowed(facts: Facts): Watch {
  return {
    committed: (_commit, changes) => {
      for (const change of changes) {
        const state = facts.committed.state(change.course)
        if (state !== null && change.to?.state === 'claimed' && isNew(change))
          checkClaim(facts, change, { state, entry: change.to })
      }
    },
  }
}

type Claimed = Extract<Entry, { state: 'claimed' }>

interface Of {
  readonly state: CourseState
  readonly entry: Claimed
}

function isNew({ from, to }: LedgerChange): boolean {
  return !(from?.state === 'claimed' && to?.state === 'claimed' && from.attempt === to.attempt)
}

function checkClaim(facts: Facts, change: LedgerChange, of: Of): void {
  const {
    entry: { told, to },
    state: { clinic, client },
  } = of
  const check = (holds: boolean, why: string): void =>
    must(invariant, holds, () => `${nameOf(change)} was claimed ${why}`)
  check(clinic.sending, 'while sending was off')
  check(client.erasedAt === null, 'after the client was erased')
  check(client.unsubscribedAt === null, 'after the client had unsubscribed')
  check(client.bouncedAt === null, 'after mail to the address was stopped')
  check(client.email === to, 'to an address that the client no longer has')
  const isPrompting = ['prompt', 'countdown', 'completion', 'follow-up'].includes(told.kind)
  check(!isPrompting || client.prompts, 'though the client wants no prompts')
  check(told.kind !== 'reminder' || client.reminders, 'though the client wants no reminders')
  const decidedAt = Date.parse(of.entry.at)
  const off = facts.now() - decidedAt
  check(off >= -facts.mostSkew && off <= facts.mostSkew + longest, `as if it were ${of.entry.at}`)
  check(Date.parse(told.dueAt) <= decidedAt, 'before it was due')
  const why = whyNot(change, of, decidedAt)
  check(why === null, why ?? '')
}

/** `now` is what the process took it to be when it decided. */
function whyNot({ key }: LedgerChange, { state, entry: { told } }: Of, now: number): string | null {
  const { course, slots } = state
  const slot = slots.find(({ id }) => id === told.slot) ?? null
  const welcome = course.ledger['welcome']?.state
  const isWelcomed = welcome === 'sent' || welcome === 'skipped' || welcome === 'held'
  if (told.kind !== 'welcome' && !isWelcomed) return 'before the welcome had its outcome'
  switch (told.kind) {
    case 'prompt':
      return tooEarly(told, now, 72) ?? whyNotOfSlot(slot, told, now + 12 * hour)
    case 'reminder':
      if (slot !== null && told.revision !== slot.revision) return 'for an earlier revision'
      return tooEarly(told, now, 24) ?? whyNotOfSlot(slot, told, now + 2 * hour)
    case 'missed':
      return slot?.status === 'missed' ? null : `though the session is ${slot?.status}`
    case 'countdown':
      return whyNotCounted(state, slot, now)
    case 'change':
    case 'cancellation':
      return whyNotNotice({ notice: course.notices.find(({ kind, number }) => key === `${kind}-${number}`), slot, now })
    case 'completion':
      return whyNotCompleted(state)
    case 'follow-up':
      return state.course.ledger[key.replace('follow-up', 'completion')]?.state === 'sent'
        ? null
        : 'without a completion'
    case 'welcome':
      return null
    default:
      return told.kind satisfies never
  }
}

/** `hours`: the most that a clinic of the simulation has; the evening before the quiet hours may be eleven earlier. */
function tooEarly({ sessionStartsAt }: Told, now: number, hours: number): string | null {
  const isEarly = sessionStartsAt !== null && now < Date.parse(sessionStartsAt) - (hours + 11) * hour
  return isEarly ? 'too early' : null
}

function whyNotOfSlot(slot: Slot | null, told: Told, now: number): string | null {
  if (slot === null) return 'for a session that there is not'
  if (slot.status !== 'scheduled' && slot.status !== 'confirmed') return `for a session that is ${slot.status}`
  if (slot.startsAt !== told.sessionStartsAt) return 'for a time that the session no longer has'
  return now <= Date.parse(slot.startsAt) ? null : 'too late'
}

/** The session's number is told before the next one begins. */
function whyNotCounted({ course, slots }: CourseState, slot: Slot | null, now: number): string | null {
  if (course.status !== 'open') return `in a course that is ${course.status}`
  const next = slots.find(({ id, status }) => slot !== null && id > slot.id && isLive(status))
  return next === undefined || now <= Date.parse(next.startsAt) ? null : 'after the next session had begun'
}

function isLive(status: Slot['status']): boolean {
  return status === 'scheduled' || status === 'confirmed'
}

function whyNotNotice({
  notice,
  slot,
  now,
}: {
  readonly notice: Notice | undefined
  readonly slot: Slot | null
  readonly now: number
}): string | null {
  if (notice === undefined) {
    const isTakenBack = slot?.status === 'cancelled' && slot.takenBack.some(({ restoredAt }) => restoredAt === null)
    return isTakenBack ? null : 'of a make-up that was not taken back'
  }
  if (notice.withdrawnAt !== null) return 'after it was withdrawn'
  const starts = notice.touched.flatMap(({ from, to }) => [from, to]).filter((start) => start !== null)
  return starts.length === 0 || starts.some((start) => now <= Date.parse(start))
    ? null
    : 'after every start that it names'
}

function whyNotCompleted({ course, slots }: CourseState): string | null {
  if (course.endedAt !== null) return 'of a course that was ended'
  const last = slots.findLast(
    ({ status, counts }) => status !== 'paused' && (counts || (status !== 'missed' && status !== 'cancelled')),
  )
  return last?.status === 'attended' ? null : `though the last session is ${last?.status}`
}
