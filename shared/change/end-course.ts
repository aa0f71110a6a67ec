import { type Result, done, refuse } from '../course/refusal.ts'
import { isSpent, lastUsed, numberOf, sessionsLeft } from '../course/session-number.ts'
import type { Notice } from '../course/notice.ts'
import type { Slot } from '../course/slot.ts'
import { type Case, type Changed, refuseClosed, withSlots } from './case.ts'
import { noticeOfCourse } from './give-notice.ts'

/**
 * Ends a course early, with `left` sessions more: these are the ending phase. With none, what is to come is cancelled and
 * the course is closed.
 */
export function endCourse(given: Case, left: number): Result<Changed> {
  const closed = refuseClosed(given)
  if (closed !== null) return closed
  const { situation, now } = given
  const { course, slots } = situation
  const remaining = sessionsLeft(situation, now)
  if (!Number.isInteger(left) || left < 0 || left >= remaining) {
    return refuse(
      'sessions-out-of-range',
      `${remaining} sessions are left; end with 0 to ${Math.max(0, remaining - 1)}`,
    )
  }
  const used = course.held + slots.filter((slot) => isSpent(slot, now)).length
  const cut = slots.filter((slot) => isToBeHeld(slot, given)).slice(left)
  const { contract } = course
  const ending = Math.min(situation.clinic.course.ending, left)
  return done({
    course: {
      ...course,
      contract: { ...contract, sessions: used + left, revision: contract.revision + 1, ending },
      countdownFrom: lastUsed(slots, now)?.id ?? 0,
      ...(left === 0 ? { status: 'closed' as const, endedAt: now } : {}),
    },
    ...(left === 0 ? { client: { ...situation.client, openCourse: null } } : {}),
    slots: withSlots(
      slots,
      cut.map((slot) => cutOff(given, slot)),
    ),
    notice: noticeOf(given, cut, left),
    signals: [],
  })
}

/** Whether a slot is to come, or will be once the course is resumed. */
function isToBeHeld({ status, startsAt }: Slot, { now }: Case): boolean {
  if (status === 'paused') return true
  return (status === 'scheduled' || status === 'confirmed') && startsAt > now
}

function cutOff({ situation, now }: Case, slot: Slot): Slot {
  const numberedAs = slot.numberedAs ?? numberOf(situation, slot.id)
  return { ...slot, status: 'cancelled', counts: false, cancelledAt: now, ended: true, numberedAs }
}

/** Paused slots have no time that could be named. */
function noticeOf(given: Case, cut: readonly Slot[], left: number): Notice {
  const touched = cut.map(({ id, status, startsAt }) => ({
    slot: id,
    from: status === 'paused' ? null : startsAt,
    to: null,
  }))
  return noticeOfCourse(given, { kind: left === 0 ? 'cancellation' : 'change', cause: 'ended', touched })
}
