import { fingerprintOf } from './fingerprint.ts'
import type { CourseId } from '../course/ids.ts'
import type { CourseState, Store } from './store.ts'

/** How often a course is read again because a command was writing it meanwhile. */
const tries = 10

/**
 * A course with the very slots that its last command left. A batch read is no snapshot: while a command commits, it may
 * bring the course as it is and a slot as it was, and the claim's check of the course's revision would not notice.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-isolation
 */
export async function readWholeCourse(
  store: Pick<Store, 'readCourse'>,
  id: CourseId,
  month?: string,
): Promise<CourseState | null> {
  for (let tried = 0; tried < tries; tried += 1) {
    const state = await store.readCourse(id, month)
    if (state === null || fingerprintOf(state.slots) === state.course.fingerprint) return state
  }
  throw new Error(`course ${id} and its slots do not fit together`)
}
