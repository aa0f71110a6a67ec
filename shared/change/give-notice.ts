import type { Notice } from '../course/notice.ts'
import type { Slot } from '../course/slot.ts'
import type { Case } from './case.ts'

type Wanted = Pick<Notice, 'kind' | 'cause' | 'touched'> & Partial<Pick<Notice, 'numberedAs' | 'undoes'>>

/** A notice about exactly one slot, which it names with its revision. */
export function noticeOfSlot(given: Case, slot: Slot, wanted: Wanted): Notice {
  return { ...common(given), ...wanted, slot: slot.id, revision: slot.revision }
}

/** A notice about a course: each one is the next revision of what the client was told. */
export function noticeOfCourse(given: Case, wanted: Wanted): Notice {
  const earlier = given.situation.course.notices.filter(({ slot }) => slot === null)
  return { ...common(given), ...wanted, slot: null, revision: earlier.length + 2 }
}

/** A notice about slots that an action gave another time or therapist: about the slot where it is one. */
export function noticeOfSlots(given: Case, changed: readonly Slot[], cause: Notice['cause']): Notice | null {
  const [first, ...others] = changed
  if (first === undefined) return null
  const touched = changed.map((slot) => ({
    slot: slot.id,
    from: given.situation.slots.find(({ id }) => id === slot.id)?.startsAt ?? null,
    to: slot.startsAt,
  }))
  const wanted = { kind: 'change' as const, cause, touched }
  return others.length === 0 ? noticeOfSlot(given, first, wanted) : noticeOfCourse(given, wanted)
}

/** Who acted is put in where the action is committed: what a change is does not hang on that. */
function common({ situation, now }: Case) {
  const number = situation.course.revision + 1
  return { number, at: now, by: 'staff', numberedAs: null, undoes: false, withdrawnAt: null }
}
