import { type ClientId, courseIdOf } from '../course/ids.ts'
import { readWholeCourse } from './read-whole-course.ts'
import type { CourseState, Store } from './store.ts'

/** A client's newest course, whole; null where there is none, or nothing is known of the client any more. */
export async function readNewestCourse(
  store: Pick<Store, 'readClient' | 'readCourse'>,
  id: ClientId,
): Promise<CourseState | null> {
  const client = await store.readClient(id)
  if (client === null || client.courses === 0 || client.erasedAt !== null) return null
  return readWholeCourse(store, courseIdOf(id, client.courses))
}
