import type { Slot } from '../../../course/slot.ts'
import type { Course } from '../../../course/course.ts'
import type { Instant } from '../../../time/instant.ts'

/** When the last mail of a course was accepted; null while none was. */
export function lastContact({
  course,
  slots,
}: {
  readonly course: Pick<Course, 'ledger'>
  readonly slots: readonly Slot[]
}): Instant | null {
  const entries = [course, ...slots].flatMap(({ ledger }) => Object.values(ledger))
  const sent = entries.flatMap((entry) => (entry.state === 'sent' ? [entry.at] : []))
  return sent.toSorted().at(-1) ?? null
}
