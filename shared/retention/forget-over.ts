import { refuse } from '../course/refusal.ts'
import { type CourseId, courseIdOf } from '../course/ids.ts'
import { eraseWhere } from '../erase/erase-client.ts'
import type { ForgetDeps } from '../erase/forget-client.ts'
import { forgetCourse } from '../erase/forget-course.ts'
import { type Kept, isOver } from './is-over.ts'

/** Who acts, as the audit tells it. */
export const retention = 'retention'

/**
 * Forgets what a course whose time is over tells of its client; with the newest of a client's courses the client is erased,
 * as if staff had asked for it. A course whose time is not over is left alone, whoever named it.
 * @returns whether it is done; not where others were writing meanwhile
 */
export async function forgetOver(deps: ForgetDeps, id: CourseId): Promise<boolean> {
  const { store, clinic, clock } = deps
  const kept: Kept = { retentionDays: clinic.retentionDays, now: clock() }
  const state = await store.readCourse(id)
  // Of a client who was erased an erasure forgets, or has forgotten, every course.
  if (state === null || !isOver(state, kept) || state.client.erasedAt !== null) return true
  const { client } = state
  if (courseIdOf(client.id, client.courses) !== id) return forgetCourse(store, id)
  const erased = await eraseWhere(deps, client.id, {
    by: retention,
    // The client may have begun a new course since: then that is the newest, and is not over.
    refusal: ({ situation }) => (isOver(situation, kept) ? null : refuse('not-allowed', 'the time is not over')),
  })
  return erased.ok || erased.error.code !== 'changed-meanwhile'
}
