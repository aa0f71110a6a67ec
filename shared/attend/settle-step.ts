import { type AlertCode, newAlert } from '../alert/alert.ts'
import { awaitingMark } from '../alert/standing-alerts.ts'
import type { Entry, Told } from '../course/ledger.ts'
import { countsAsSession } from '../course/session-number.ts'
import type { Step } from '../message/agenda.ts'
import { entryOf } from '../message/message.ts'
import { nothingSaid, toldOf } from '../message/told.ts'
import type { CourseState, Write } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'
import { closeAfter } from './close-course.ts'
import { courseUnchanged, rewrite, situationOf, withEntry } from './course-item.ts'
import type { AttendDeps } from './deps.ts'

/** A step that needs no mail: to skip, to hold, or to tell staff that a mark is wanted. */
export type Settling = Extract<Step, { do: 'skip' | 'hold' | 'await-mark' }>

/** Writes down what a step without a mail comes to. Null when the course changed meanwhile. */
export async function settleStep(
  deps: AttendDeps,
  state: CourseState,
  { step, now }: { step: Settling; now: Instant },
): Promise<CourseState | null> {
  const { message } = step
  const settled = withEntry(state, message, settledEntry(deps, state, { step, now }))
  const closed = step.do === 'await-mark' ? { state: settled, writes: [] } : await closeAfter(deps, message, settled)
  const { state: after, writes } = rewrite(deps.clinic, closed.state, { places: [message.place], now })
  const checks = courseUnchanged(state, writes)
  const written = await deps.store.write([...writes, ...closed.writes, ...checks, ...alertWrites(state, step, now)])
  return written.ok ? after : null
}

function settledEntry(deps: AttendDeps, state: CourseState, { step, now }: { step: Settling; now: Instant }): Entry {
  const situation = situationOf(deps.clinic, state)
  const before = entryOf(situation, step.message)
  const attempts = before?.attempts ?? 0
  const told = toldBefore(before) ?? toldOf(situation, step.message, nothingSaid)
  switch (step.do) {
    case 'skip':
      return { state: 'skipped', attempts, at: now, reason: step.reason, told }
    case 'hold':
      return {
        state: 'held',
        attempts,
        attempt: before !== null && 'attempt' in before ? before.attempt : null,
        at: now,
        told,
      }
    case 'await-mark':
      return { state: 'awaiting-mark', attempts, at: now }
    default:
      return step satisfies never
  }
}

/** What a copy told that may have gone out; a message of which none can have gone is told as things stand. */
function toldBefore(before: Entry | null): Told | null {
  if (before === null || !('told' in before)) return null
  return before.state === 'waiting' && before.unanswered === 0 ? null : before.told
}

function alertWrites({ course, slots }: CourseState, { do: what, message }: Settling, at: Instant): readonly Write[] {
  const code: AlertCode | null = what === 'hold' ? 'held' : what === 'await-mark' ? 'unmarked' : null
  if (code === null) return []
  const slot = message.slot?.id ?? (code === 'unmarked' ? slots.findLast(countsAsSession)?.id : null) ?? null
  const of = code === 'unmarked' ? awaitingMark(message.key).of : `${message.place}-${message.key}`
  const alert = newAlert({ code, at, client: course.client, course: course.id, slot, of })
  return [{ put: 'alert', value: alert, was: null }]
}
