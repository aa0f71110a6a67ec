import { bareCourse, bareSlot } from '../change/erase-course.ts'
import type { CommandDeps } from '../command/change-course.ts'
import { type CourseId, type JobId, courseIdOf } from '../course/ids.ts'
import { fingerprintOf } from '../store/fingerprint.ts'
import type { Write } from '../store/store.ts'

/**
 * Removes what one course of an erased client has left: mails, answers, and in its ledgers to whom and about what mails
 * were. A step that a crash cut off is done again; what is gone already is no fault.
 * @returns whether courses are left
 */
export async function runErasure(deps: CommandDeps, id: JobId): Promise<boolean> {
  const { store, clock } = deps
  const job = await store.readJob(id)
  if (job === null || job.type !== 'erasure' || job.finishedAt !== null) return false
  const course = courseIdOf(job.client, job.cursor + 1)
  if (!(await forget(deps, course))) return true
  await store.removeTraces(course)
  const cursor = job.cursor + 1
  const isDone = cursor >= job.rows
  const now = clock()
  const progress = { cursor, finishedAt: isDone ? now : null, dueAt: isDone ? null : now }
  await store.write([{ put: 'job', value: { ...job, ...progress, version: job.version + 1 }, was: job.version }])
  return !isDone
}

/** Whether nothing in the course's items tells of the person any more; where others wrote meanwhile, not yet. */
async function forget({ store }: CommandDeps, id: CourseId): Promise<boolean> {
  const state = await store.readCourse(id)
  if (state === null) return true
  const { course } = state
  const slots = state.slots.map((slot) => ({ ...bareSlot(slot), version: slot.version + 1 }))
  const bare = { ...bareCourse(course), fingerprint: fingerprintOf(slots), version: course.version + 1 }
  const writes: readonly Write[] = [
    { put: 'course', value: bare, was: course.version },
    ...slots.map((value): Write => ({ put: 'slot', value, was: value.version - 1 })),
  ]
  return (await store.write(writes)).ok
}
