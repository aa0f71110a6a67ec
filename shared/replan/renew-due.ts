import { courseUnchanged, rewrite, situationOf } from '../attend/course-item.ts'
import type { CommandDeps } from '../command/change-course.ts'
import type { CourseId } from '../course/ids.ts'
import { dueTimes } from '../message/due-at.ts'
import type { Place } from '../message/message.ts'
import { readWholeCourse } from '../store/read-whole-course.ts'
import type { CourseState } from '../store/store.ts'
import { clinicNow } from '../deployed/clinic-now.ts'

/** How often a course is reckoned anew because somebody else wrote it first. */
const tries = 8

/**
 * Each item of a course stands in the index at the time at which there is something to do on it by what is applied now.
 * The ledger stays as it is: what has an outcome keeps it.
 */
export async function renewDue(deps: CommandDeps, id: CourseId): Promise<void> {
  for (let tried = 0; tried < tries; tried += 1) {
    const state = await readWholeCourse(deps.store, id)
    if (state === null) return
    const now = deps.clock()
    const clinic = await clinicNow(deps, state.clinic)
    const times = dueTimes(situationOf(clinic, state), now, state.clinic.heldBefore)
    const places = itemsOf(state).filter(({ place, dueAt }) => dueAt !== (times.get(place) ?? null))
    if (places.length === 0) return
    const { writes } = rewrite(clinic, state, { places: places.map(({ place }) => place), now })
    const written = await deps.store.write([...writes, ...courseUnchanged(state, writes)])
    if (written.ok) return
  }
  throw new Error(`course ${id} could not be planned anew: others kept writing it`)
}

/** Whether a course is closed and nothing of it is still to come. */
export function isOver(state: CourseState): boolean {
  return state.course.status === 'closed' && itemsOf(state).every(({ dueAt }) => dueAt === null)
}

function itemsOf({ course, slots }: CourseState): readonly { place: Place; dueAt: CourseState['course']['dueAt'] }[] {
  return [{ place: 'course', dueAt: course.dueAt }, ...slots.map(({ id, dueAt }) => ({ place: id, dueAt }))]
}
