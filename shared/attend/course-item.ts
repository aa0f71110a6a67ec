import type { Clinic } from '../config/clinic.ts'
import type { Entry, Ledger } from '../course/ledger.ts'
import { dueTimes } from '../message/due-at.ts'
import type { Message, Place, Situation } from '../message/message.ts'
import type { CourseState, Write } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'

/** What the message plan is a function of, from what was read: one object for one state, so that it is planned once. */
export function situationOf(clinic: Clinic, state: CourseState): Situation {
  const known = situations.get(state)
  if (known?.clinic === clinic) return known
  const { client, course, slots } = state
  const situation = { clinic, client, course, slots }
  situations.set(state, situation)
  return situation
}

const situations = new WeakMap<CourseState, Situation>()

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

/** A state, and the actions that write the items which differ from the table's. */
export interface Rewritten {
  readonly state: CourseState
  readonly writes: readonly Write[]
}

/**
 * Writes some items of the state, their versions raised, with the time at which there is next something to do on each. An
 * item on which there is now something to do sooner than its index entry says is written with them: nobody would come.
 */
export function rewrite(
  clinic: Clinic,
  state: CourseState,
  { places, now }: { places: readonly Place[]; now: Instant },
): Rewritten {
  const times = dueTimes(situationOf(clinic, state), now, state.clinic.heldBefore)
  const renew = <T extends { dueAt: Instant | null; version: number }>(item: T, place: Place): T => {
    const dueAt = times.get(place) ?? null
    const isSooner = dueAt !== null && (item.dueAt === null || dueAt < item.dueAt)
    return places.includes(place) || isSooner ? { ...item, dueAt, version: item.version + 1 } : item
  }
  const course = renew(state.course, 'course')
  const slots = state.slots.map((slot) => renew(slot, slot.id))
  const written = slots.filter((slot, index) => slot !== state.slots[index])
  return {
    state: { ...state, course, slots },
    writes: [
      ...(course === state.course ? [] : [{ put: 'course' as const, value: course, was: state.course.version }]),
      ...written.map((value): Write => ({ put: 'slot', value, was: value.version - 1 })),
    ],
  }
}

/** What writes that were decided on a course rest on besides their items themselves: the course as it was read. */
export function courseUnchanged({ course }: CourseState, writes: readonly Write[]): readonly Write[] {
  const isWritten = writes.some((write) => 'put' in write && write.put === 'course')
  return isWritten ? [] : [{ check: 'course', id: course.id, revision: course.revision }]
}
