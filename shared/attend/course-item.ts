import type { Clinic } from '../config/clinic.ts'
import type { Entry, Ledger } from '../course/ledger.ts'
import { dueAtOf } from '../message/due-at.ts'
import type { Message, Place, Situation } from '../message/message.ts'
import type { CourseState, Write } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'

/** What the message plan is a function of, from what was read. */
export function situationOf(clinic: Clinic, { client, course, slots }: CourseState): Situation {
  return { clinic, client, course, slots }
}

/** The state with a message's entry in its ledger. */
export function withEntry(
  state: CourseState,
  { place, key }: Pick<Message, 'place' | 'key'>,
  entry: Entry,
): CourseState {
  const add = (ledger: Ledger): Ledger => ({ ...ledger, [key]: entry })
  if (place === 'course') return { ...state, course: { ...state.course, ledger: add(state.course.ledger) } }
  return {
    ...state,
    slots: state.slots.map((slot) => (slot.id === place ? { ...slot, ledger: add(slot.ledger) } : slot)),
  }
}

/** A state, and the action that writes the item which differs from the table's. */
export interface Rewritten {
  readonly state: CourseState
  readonly writes: readonly Write[]
}

/** Writes one item of the state, its version raised, with the time at which there is next something to do on it. */
export function rewrite(clinic: Clinic, state: CourseState, { place, now }: { place: Place; now: Instant }): Rewritten {
  const dueAt = dueAtOf(situationOf(clinic, state), place, now)
  if (place === 'course') {
    const course = { ...state.course, dueAt, version: state.course.version + 1 }
    return { state: { ...state, course }, writes: [{ put: 'course', value: course, was: state.course.version }] }
  }
  const slots = state.slots.map((slot) => (slot.id === place ? { ...slot, dueAt, version: slot.version + 1 } : slot))
  const writes = slots
    .filter(({ id }) => id === place)
    .map((value): Write => ({ put: 'slot', value, was: value.version - 1 }))
  return { state: { ...state, slots }, writes }
}

/** What a decision about one item rests on besides the item itself: the course as it was read. */
export function courseUnchanged({ course }: CourseState, place: Place): readonly Write[] {
  return place === 'course' ? [] : [{ check: 'course', id: course.id, revision: course.revision }]
}
