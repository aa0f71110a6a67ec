import { restoreErased } from '../change/restore-erased.ts'
import { type CommandDeps, changeCourse } from '../command/change-course.ts'
import { type ClientId, courseIdOf } from '../course/ids.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import { isOpen } from '../course/undo.ts'
import { jobOfClient } from '../store/job-of-client.ts'
import type { ErasureJob } from '../store/jobs.ts'
import { readWholeCourse } from '../store/read-whole-course.ts'
import type { CourseState, Store } from '../store/store.ts'

/** An erasure that has not begun to forget, whether or not it can still be taken back; null where there is none. */
export async function readErasure(store: Pick<Store, 'readJob'>, client: ClientId): Promise<ErasureJob | null> {
  const job = await store.readJob(jobOfClient('erasure', client))
  return job?.type === 'erasure' && job.finishedAt === null && job.begunAt === null ? job : null
}

/**
 * Takes an erasure back within ten minutes of it: the course, its times and the mails go on as before. Refused,
 * `nothing-to-undo`, once the time is over; `slot-taken` where a time has gone to somebody else.
 */
export async function undoErasure(deps: CommandDeps, client: ClientId, by: string): Promise<Result<null>> {
  const job = await readErasure(deps.store, client)
  if (job === null || !isOpen({ at: job.startedAt }, deps.clock())) {
    return refuse('nothing-to-undo', 'there is no erasure that could be taken back')
  }
  const ended: ErasureJob = { ...job, finishedAt: deps.clock(), dueAt: null, version: job.version + 1 }
  const restored = await changeCourse(deps, client, {
    ...{ act: 'undo-erase', slot: null, by, why: null, seen: null, read: readErasedCourse },
    reach: ({ course }) => [course.therapist, ...(course.undo?.slots.map(({ therapist }) => therapist) ?? [])],
    decide: restoreErased,
    // The job's first write and this one exclude each other: what is being forgotten cannot be taken back.
    besides: async () => [{ put: 'job', value: ended, was: job.version }],
  })
  return restored.ok ? done(null) : restored
}

/** The newest course of a client who was erased. */
async function readErasedCourse(
  store: Pick<Store, 'readClient' | 'readCourse'>,
  id: ClientId,
): Promise<CourseState | null> {
  const client = await store.readClient(id)
  return client === null || client.erasedAt === null ? null : readWholeCourse(store, courseIdOf(id, client.courses))
}
