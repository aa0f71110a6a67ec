import { takesTime } from '../course/diary.ts'
import { countsAsSession } from '../course/session-number.ts'
import type { Slot } from '../course/slot.ts'
import type { Situation } from '../message/message.ts'
import { unconfirmedKey, unmarkedKey } from '../message/signals.ts'
import { alertId } from './alert.ts'

type Whose = Pick<Situation, 'client' | 'course' | 'slots'>

/**
 * The ids of the alerts for which a course still gives cause: a session that is to be marked or confirmed, a wish for
 * another time that is to be answered. There are none once the course is closed or its client erased. Whether such an alert
 * was raised, and whether somebody has acknowledged it, the table knows.
 */
export function standingAlerts({ client, course, slots }: Whose): readonly string[] {
  if (course.status === 'closed' || client.erasedAt !== null) return []
  const about = { client: course.client, course: course.id }
  const ofSlots = slots.flatMap((slot) => {
    const signals = [
      ...(isUnmarked(slot) ? [{ code: 'unmarked' as const, of: unmarkedKey(slot) }] : []),
      ...(slot.status === 'scheduled' ? [{ code: 'unconfirmed' as const, of: unconfirmedKey(slot) }] : []),
    ].filter(({ of }) => slot.signals.includes(of))
    const wishes =
      slot.request === null || !isUnmarked(slot) ? [] : [{ code: 'time-requested' as const, of: slot.request.at }]
    return [...signals, ...wishes].map((alert) => alertId({ ...about, ...alert, slot: slot.id }))
  })
  return [...ofSlots, ...ofCompletion({ client, course, slots })]
}

/** A course's completion waits for the mark of its last session. */
function ofCompletion({ course, slots }: Whose): readonly string[] {
  const last = slots.findLast(countsAsSession)
  if (last === undefined || !isUnmarked(last)) return []
  return Object.entries(course.ledger).flatMap(([key, { state }]) =>
    state === 'awaiting-mark'
      ? [alertId({ ...awaitingMark(key), course: course.id, client: null, slot: last.id })]
      : [],
  )
}

/** What the alert that a message of the course waits for a mark is known by. */
export function awaitingMark(key: string): { readonly code: 'unmarked'; readonly of: string } {
  return { code: 'unmarked', of: `course-${key}` }
}

function isUnmarked(slot: Slot): boolean {
  return takesTime(slot) && slot.status !== 'attended' && slot.status !== 'missed'
}
