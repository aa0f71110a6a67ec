import { stateAt } from './course-state.ts'
import { day, isQuiet, minute } from './days.ts'
import { goingOf, movedOn, sendByDay, type CourseContext, type ExpectedMessage } from './expectation.ts'
import { settle } from './settle.ts'
import type { Choice } from './going.ts'
import { noNumbers } from './numbers.ts'

/** The import is a job: it may take a minute or two of the clock. */
const importing = 3 * minute

export function expectWelcome(context: CourseContext): ExpectedMessage {
  const { course, clinic } = context
  const { enrolledAt } = course
  const firstAt = (at: number) => Math.min(...stateAt(course, at).slots.map((slot) => slot.startsAt))
  const near = (at: number) => firstAt(at) - at <= day
  const dueAt = near(enrolledAt) ? enrolledAt : movedOn(context, enrolledAt)
  const decide = (at: number): readonly Choice[] => {
    if (!isQuiet(at, clinic.messages.quiet, course.zone)) return [{ do: 'send' }]
    // Once the first session is over, whether it is still "within 24 h" can be read both ways.
    return near(at) ? [{ do: 'send' }, ...(firstAt(at) <= at ? sendByDay(context, at) : [])] : sendByDay(context, at)
  }
  // "Never too late, while the course is open."
  const ended = (at: number): readonly Choice[] => (stateAt(course, at).ended ? [{ do: 'skip', reason: 'ended' }] : [])
  const first = firstAt(enrolledAt)
  const turns = [first - day, first]
  const allowed = goingOf(context, { from: dueAt, turns, decide, void: ended, slack: importing })
  const plain = { kind: 'welcome', slot: null, dueLeeway: 2 * minute } as const
  return settle(context, { ...plain, dues: () => [dueAt], starts: () => [null], numbers: noNumbers }, allowed)
}
