import { longestCourse } from '../course/contract.ts'
import { type Step, openStepsAfter } from '../course/cadence.ts'
import { takesTime } from '../course/diary.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import { countsAsSession, lastUsed } from '../course/session-number.ts'
import type { Slot } from '../course/slot.ts'
import { dateOf } from '../time/wall-time.ts'
import { toWall } from '../time/zone.ts'
import { booked, bookingOf, placedNew, refuseTaken } from './book.ts'
import { type Case, type Changed, refuseAtRest, withSlots } from './case.ts'
import { noticeOfCourse } from './give-notice.ts'

/** Renegotiates a course to more sessions, booked at its cadence after the last one; its phases follow from the new number. */
export function extendCourse(given: Case, to: number): Result<Changed> {
  const atRest = refuseAtRest(given)
  if (atRest !== null) return atRest
  const { situation } = given
  const { course, slots } = situation
  const { contract, held } = course
  if (!Number.isInteger(to) || to <= contract.sessions || to > longestCourse) {
    return refuse(
      'sessions-out-of-range',
      `a course of ${contract.sessions} can be extended to at most ${longestCourse}, not to ${to}`,
    )
  }
  const extended: Case = {
    ...given,
    situation: { ...given.situation, course: { ...course, contract: { ...contract, sessions: to } } },
  }
  const steps = stepsAfterLast(extended, to - held - slots.filter(countsAsSession).length)
  if (steps === null) return refuse('no-free-step', 'no open time within half a year after the last session')
  const conflict = refuseTaken(given, placedNew(given, steps), { therapist: course.therapist, givenUp: [] })
  if (conflict !== null) return conflict
  const added = booked(given, steps)
  return done({
    course: {
      ...course,
      contract: { ...contract, sessions: to, revision: contract.revision + 1, ending: situation.clinic.course.ending },
      slots: course.slots + added.length,
      countdownFrom: lastUsed(slots, given.now)?.id ?? 0,
    },
    slots: withSlots(slots, added),
    notice: noticeOfCourse(given, {
      ...{ kind: 'change', cause: 'extended' },
      touched: added.map((slot) => ({ slot: slot.id, from: null, to: slot.startsAt })),
    }),
    signals: [],
  })
}

/** The next open steps of the cadence after the last slot and the present; null where there are not enough. */
function stepsAfterLast(given: Case, count: number): readonly Step[] | null {
  const { course, slots } = given.situation
  const booking = bookingOf(given)
  const steps: Step[] = []
  let day = dateOf(lastWall(given, slots))
  for (let session = course.contract.sessions - count + 1; session <= course.contract.sessions; session += 1) {
    const step = [...openStepsAfter(booking, day, session)].find(({ startsAt }) => startsAt > given.now)
    if (step === undefined) return null
    steps.push(step)
    day = dateOf(step.wall)
  }
  return steps
}

function lastWall({ situation: { course }, now }: Case, slots: readonly Slot[]) {
  return slots.findLast((slot) => takesTime(slot) || countsAsSession(slot))?.wall ?? toWall(now, course.zone)
}
