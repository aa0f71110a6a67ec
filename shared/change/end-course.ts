import { type Result, done, refuse } from '../course/refusal.ts'
import { lastUsed, sessionsLeft } from '../course/session-number.ts'
import type { Notice } from '../course/notice.ts'
import type { Slot } from '../course/slot.ts'
import { calledOff } from './book.ts'
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
  const cut = slots.filter((slot) => isToBeHeld(slot, given)).slice(left)
  const { contract } = course
  const ending = Math.min(situation.clinic.course.ending, left)
  return done({
    course: {
      ...course,
      contract: {
        ...contract,
        sessions: contract.sessions - remaining + left,
        revision: contract.revision + 1,
        ending,
      },
      countdownFrom: lastUsed(slots, now)?.id ?? 0,
      ...(left === 0 ? { status: 'closed' as const, endedAt: now } : {}),
    },
    ...(left === 0 ? { client: { ...situation.client, openCourse: null } } : {}),
    slots: withSlots(
      slots,
      cut.map((slot) => ({ ...calledOff(given, slot), ended: true })),
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

/** Paused slots have no time that could be named. */
function noticeOf(given: Case, cut: readonly Slot[], left: number): Notice {
  const touched = cut.map(({ id, status, startsAt }) => ({
    slot: id,
    from: status === 'paused' ? null : startsAt,
    to: null,
  }))
  return noticeOfCourse(given, { kind: left === 0 ? 'cancellation' : 'change', cause: 'ended', touched })
}
