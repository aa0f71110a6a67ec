import { situationOf } from '../attend/course-item.ts'
import type { CommandDeps } from '../command/change-course.ts'
import { CourseId, type TherapistId } from '../course/ids.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import { clinicNow } from '../deployed/clinic-now.ts'
import type { Message } from '../message/message.ts'
import { withheldIn } from '../message/withheld-in.ts'
import type { CatchUpJob } from '../store/jobs.ts'
import { readWholeCourse } from '../store/read-whole-course.ts'

/** `stopped`: it was due while sending was off; `restored`: it may have gone, after the second to which the table was put back. */
export type HeldReason = 'stopped' | 'restored'

export interface HeldMessage extends Message {
  readonly reason: HeldReason
}

/** What is held of one course. */
export interface HeldOfCourse {
  readonly course: CourseId
  readonly therapist: TherapistId
  readonly messages: readonly HeldMessage[]
}

/** What was due while sending was off and waits for somebody. */
export interface Held {
  /** Null where nothing was ever held. */
  readonly job: CatchUpJob | null
  readonly courses: readonly HeldOfCourse[]
  /** The row from which the rest is to be asked for; null: that was all. */
  readonly next: number | null
}

/** Courses that one answer goes over: each is read whole. */
const page = 50

/** What is still held, as it is now, of everybody or of one therapist, a page of courses at a time from row `after` on. */
export async function readHeld(deps: CommandDeps, after: number, of: TherapistId | null = null): Promise<Held> {
  const { heldJob } = await deps.store.readClinic()
  const job = heldJob === null ? null : await deps.store.readJob(heldJob)
  if (job?.type !== 'catch-up') return { job: null, courses: [], next: null }
  const isOpen = job.phase === 'waiting' || job.phase === 'send' || job.phase === 'skip'
  const rows = isOpen ? await deps.store.readJobRows(job.id, after, Math.min(page, Math.max(0, job.rows - after))) : []
  const read = await Promise.all(rows.map(({ value }) => heldOf(deps, CourseId.parse(value))))
  const next = after + rows.length < job.rows && rows.length > 0 ? after + rows.length : null
  const known = read.filter((one) => one !== null)
  const isTold = ({ therapist, messages }: HeldOfCourse): boolean =>
    messages.length > 0 && (of === null || therapist === of)
  return { job, courses: known.filter((one) => isTold(one)), next }
}

async function heldOf(deps: CommandDeps, course: CourseId): Promise<HeldOfCourse | null> {
  const state = await readWholeCourse(deps.store, course)
  if (state === null) return null
  const situation = situationOf(await clinicNow(deps, state.clinic), state)
  const { heldBefore, restored } = state.clinic
  const messages = withheldIn(situation, deps.clock(), heldBefore)
  const reasonOf = ({ dueAt }: Message): HeldReason => (dueAt <= (restored?.heldUntil ?? '') ? 'restored' : 'stopped')
  return {
    ...{ course, therapist: state.course.therapist },
    messages: messages.map((message) => ({ ...message, reason: reasonOf(message) })),
  }
}

/** Lets all go that is held, or leaves it all out; a job carries it out, course by course. Asked again it changes nothing. */
export async function decideAllHeld(
  { store, clock }: Pick<CommandDeps, 'store' | 'clock'>,
  decision: { readonly do: 'send' | 'skip'; readonly by: string },
): Promise<Result<CatchUpJob>> {
  const { heldJob } = await store.readClinic()
  const job = heldJob === null ? null : await store.readJob(heldJob)
  if (job?.type !== 'catch-up') return refuse('not-allowed', 'nothing is held')
  if (job.phase === 'look') return refuse('not-allowed', 'the courses are still being gone over; look again shortly')
  if (job.phase !== 'waiting') return done(job)
  const now = clock()
  const decided = { phase: decision.do, cursor: 0, decidedBy: decision.by, decidedAt: now, dueAt: now }
  const value = { ...job, ...decided, version: job.version + 1 }
  const written = await store.write([{ put: 'job', value, was: job.version }])
  return written.ok ? done(value) : refuse('changed-meanwhile', 'somebody else decided at the same time; look again')
}
