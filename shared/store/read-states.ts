import type { CourseId } from '../course/ids.ts'
import type { CourseState, Store } from './store.ts'

/** How many courses are read side by side. */
const readsAtOnce = 50

/** The courses as they are now, in the order asked for; what is gone meanwhile is left out, as is whoever is erased. */
export async function readStates(
  store: Pick<Store, 'readCourse'>,
  ids: readonly CourseId[],
): Promise<readonly CourseState[]> {
  const states: CourseState[] = []
  for (let from = 0; from < ids.length; from += readsAtOnce) {
    const read = await Promise.all(ids.slice(from, from + readsAtOnce).map((id) => store.readCourse(id)))
    for (const state of read) if (state !== null && state.client.erasedAt === null) states.push(state)
  }
  return states
}
