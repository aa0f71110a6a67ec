import { newAlert } from '../alert/alert.ts'
import { type Signal, signals } from '../message/signals.ts'
import type { CourseState, Write } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'
import { courseUnchanged, rewrite, situationOf } from './course-item.ts'
import type { AttendDeps } from './deps.ts'

/** The signals of a course whose time has come. */
export function dueSignals(deps: AttendDeps, state: CourseState, now: Instant): readonly Signal[] {
  return signals(situationOf(deps.clinic, state), now).filter(({ at }) => at <= now)
}

/** Tells staff of each by an alert, in the transaction that notes that it was given. Null when the course changed meanwhile. */
export async function giveSignals(
  deps: AttendDeps,
  state: CourseState,
  { due, now }: { readonly due: readonly Signal[]; readonly now: Instant },
): Promise<CourseState | null> {
  const slots = state.slots.map((slot) => {
    const keys = due.filter((signal) => signal.slot === slot.id).map(({ key }) => key)
    return keys.length === 0 ? slot : { ...slot, signals: [...slot.signals, ...keys] }
  })
  const places = [...new Set(due.map(({ slot }) => slot))]
  const { state: after, writes } = rewrite(deps.clinic, { ...state, slots }, { places, now })
  const alerts = due.map((signal): Write => ({ put: 'alert', value: alertOf(state, signal, now), was: null }))
  const written = await deps.store.write([...writes, ...courseUnchanged(state, writes), ...alerts])
  return written.ok ? after : null
}

function alertOf({ course }: CourseState, { code, slot, key }: Signal, at: Instant): ReturnType<typeof newAlert> {
  return newAlert({ code, at, client: course.client, course: course.id, slot, of: key })
}
