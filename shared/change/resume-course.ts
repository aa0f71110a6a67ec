import { type Step, openStepsAfter, openStepsFrom } from '../course/cadence.ts'
import { promptEntry } from '../course/prompt-key.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import type { Slot } from '../course/slot.ts'
import { type PlainDate, dateOf } from '../time/wall-time.ts'
import { toWall } from '../time/zone.ts'
import { bookingOf, placed, rebooked, refuseTaken } from './book.ts'
import { type Case, type Changed, refuseClosed, withSlots } from './case.ts'
import { noticeOfCourse } from './give-notice.ts'

/**
 * Books a paused course's sessions again, from the first step of its cadence on or after a day of the clinic's calendar.
 * Refused with every time that is taken.
 */
export function resumeCourse(given: Case, from: PlainDate): Result<Changed> {
  const { course, slots } = given.situation
  const closed = refuseClosed(given)
  if (closed !== null) return closed
  if (course.status !== 'paused') return refuse('not-allowed', 'the course is not paused')
  const today = dateOf(toWall(given.now, course.zone))
  if (from < today) return refuse('bad-input', `${from} is before today, ${today}`)
  const paused = slots.filter(({ status }) => status === 'paused')
  const steps = stepsFrom(given, from, paused)
  if (steps === null) return refuse('no-free-step', `no open time within half a year after ${from}`)
  const conflict = refuseTaken(given, placed(paused, steps), { therapist: course.therapist, givenUp: [] })
  if (conflict !== null) return conflict
  const resumed = paused.map((slot, index) => promptedAgain(rebooked(given, slot, steps[index] ?? slot)))
  return done({
    course: { ...course, status: 'open' },
    slots: withSlots(slots, resumed),
    notice: noticeOfCourse(given, {
      ...{ kind: 'change', cause: 'resumed' },
      touched: resumed.map((slot) => ({ slot: slot.id, from: null, to: slot.startsAt })),
    }),
    signals: [],
  })
}

/** Open steps for all of them, at the distances that their sessions have; null where there are not enough. */
function stepsFrom(given: Case, from: PlainDate, paused: readonly Slot[]): readonly Step[] | null {
  const booking = bookingOf(given)
  const steps: Step[] = []
  for (const slot of paused) {
    const last = steps.at(-1)
    const open =
      last === undefined
        ? openStepsFrom(booking, from)
        : openStepsAfter(booking, dateOf(last.wall), slot.numberedAs?.session ?? 1)
    const step = [...open].find(({ startsAt }) => startsAt > given.now)
    if (step === undefined) return null
    steps.push(step)
  }
  return steps
}

/** What the client was sent before the pause, or would have been, is of another time: there is a prompt for the new one. */
function promptedAgain(slot: Slot): Slot {
  const entry = promptEntry(slot)
  if (entry === undefined || entry.state === 'waiting') return slot
  return { ...slot, promptRound: slot.promptRound + 1 }
}
