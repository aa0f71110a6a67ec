import { withoutReason } from '../audit/audit-record.ts'
import type { CourseId } from '../course/ids.ts'
import { forgetRow } from '../enrol/kept-row.ts'
import { fingerprintOf } from '../store/fingerprint.ts'
import type { CourseState, Store, Write } from '../store/store.ts'
import { bareCourse, bareSlot } from './bare-course.ts'

/**
 * Removes all that one course tells of the person: in its items what it was about and to whom mails went; mails and
 * answers; the words of reasons; the row of the file from which it was enrolled.
 * @returns whether it is done; not where others were writing meanwhile
 */
export async function forgetCourse(store: Store, id: CourseId): Promise<boolean> {
  const state = await store.readCourse(id)
  if (state === null) return true
  // First of all: whoever still has a mail to note, sent just before the erasure, finds other versions than they read.
  if (!(await store.write(bareWrites(state))).ok) return false
  await store.removeTraces(id)
  await forgetRow(store, state.course)
  return forgetReasons(store, id)
}

function bareWrites({ course, slots: before }: CourseState): readonly Write[] {
  const slots = before.map((slot) => ({ ...bareSlot(slot), version: slot.version + 1 }))
  const bare = { ...bareCourse(course), fingerprint: fingerprintOf(slots), version: course.version + 1 }
  return [
    { put: 'course', value: bare, was: course.version },
    ...slots.map((value): Write => ({ put: 'slot', value, was: value.version - 1 })),
  ]
}

async function forgetReasons(store: Store, id: CourseId): Promise<boolean> {
  const told = (await store.readAudit(id, 0)).filter(({ why }) => why !== null)
  const writes = told.map((record): Write => ({ put: 'audit', value: withoutReason(record), forgets: true }))
  return (await store.write(writes)).ok
}
