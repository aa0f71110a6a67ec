import { type Result, done, refuse } from '../course/refusal.ts'
import { numberOf } from '../course/session-number.ts'
import type { Slot } from '../course/slot.ts'
import { toCome } from '../course/to-come.ts'
import { type Case, type Changed, refuseAtRest, withSlots } from './case.ts'
import { noticeOfCourse } from './give-notice.ts'

/** Puts a course on hold: what is to come gives its times up until it is resumed. */
export function pauseCourse(given: Case): Result<Changed> {
  const atRest = refuseAtRest(given)
  if (atRest !== null) return atRest
  const { situation, now } = given
  const coming = toCome({ slots: situation.slots, now })
  if (coming.length === 0) return refuse('not-allowed', 'no session is to come that could be put on hold')
  const paused = coming.map((slot): Slot => ({ ...slot, status: 'paused', numberedAs: numberOf(situation, slot.id) }))
  return done({
    course: { ...situation.course, status: 'paused' },
    slots: withSlots(situation.slots, paused),
    notice: noticeOfCourse(given, {
      ...{ kind: 'change', cause: 'paused' },
      touched: paused.map((slot) => ({ slot: slot.id, from: slot.startsAt, to: null })),
    }),
    signals: [],
  })
}
