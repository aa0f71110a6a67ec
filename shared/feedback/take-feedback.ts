import { newAlert } from '../alert/alert.ts'
import { type AttemptFound, attemptIn, isOpen } from '../attend/attempt-in.ts'
import { afterAnswer } from '../attend/brake.ts'
import { closeAfter } from '../attend/close-course.ts'
import { rewrite, withEntry } from '../attend/course-item.ts'
import type { Clinic } from '../config/clinic.ts'
import type { Client } from '../course/client.ts'
import type { Clock } from '../ports/clock.ts'
import { depsNow } from '../deployed/clinic-now.ts'
import { readWholeCourse } from '../store/read-whole-course.ts'
import type { CourseState, Store, Write } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'
import { alertAfter, clientAfter } from './client-after.ts'
import { withoutKnownAlerts } from './known-alerts.ts'
import type { Feedback } from './ses-event.ts'
import { isToldAgain, sentAfter } from './sent-after.ts'
import type { Taking } from './taking.ts'
import { takeLetterFeedback } from './take-letter-feedback.ts'

export interface FeedbackDeps {
  readonly clinic: Clinic
  readonly store: Store
  readonly clock: Clock
}

/** How often an event is taken anew because somebody else wrote first. */
const tries = 8

/**
 * Takes what SES tells of a mail: an attempt whose answer was lost is settled, what became of the mail is noted, an address
 * that takes no mail is written to no more. Events that come late, twice or out of order come to the same; one that bears
 * an attempt we do not know changes nothing.
 * @returns whether the event told something new
 */
export async function takeFeedback(deps: FeedbackDeps, feedback: Feedback): Promise<Taking> {
  const { job } = feedback.tags
  if (job !== undefined) return takeLetterFeedback(deps, job, feedback)
  for (let tried = 0; tried < tries; tried += 1) {
    const state = await readWholeCourse(deps.store, feedback.tags.course)
    const found = state === null ? null : attemptIn(state, feedback.tags.attempt)
    if (state === null || found === null) return 'unmatched'
    const writes = await withoutKnownAlerts(
      deps.store,
      await writesOf(await depsNow(deps, state.clinic), state, { feedback, found }),
    )
    if (writes.length === 0) return 'known'
    const written = await deps.store.write(writes)
    if (written.ok) return 'taken'
  }
  throw new Error(`feedback on attempt ${feedback.tags.attempt} could not be written: others kept writing the course`)
}

interface Taken {
  readonly feedback: Feedback
  readonly found: AttemptFound
}

async function writesOf(deps: FeedbackDeps, state: CourseState, taken: Taken): Promise<readonly Write[]> {
  if (isToldAgain(taken.found.entry, taken.feedback)) return []
  const now = deps.clock()
  const settled = await settle(deps, state, taken)
  const { client } = settled.state
  const stopped = isOldAddress(client, taken.found) ? null : clientAfter(client, taken.feedback, now)
  return [...merge(settled.writes, stopped, state.client.version), ...alertOf(state, taken, now)]
}

/** Of an attempt that SES speaks of it is known from then on that it was accepted, and what became of it. */
async function settle(
  deps: FeedbackDeps,
  state: CourseState,
  { feedback, found }: Taken,
): Promise<{ state: CourseState; writes: readonly Write[] }> {
  const { place, key, entry } = found
  const sent = sentAfter(entry, feedback)
  if (sent === null) return { state, writes: [] }
  const known = withEntry(state, { place, key }, sent)
  // What was sent before has closed its course already, if it was the one to do so.
  const closed = isOpen(entry) ? await closeAfter(deps, sent.told, known) : { state: known, writes: [] }
  const rewritten = rewrite(deps.clinic, closed.state, { places: [place], now: deps.clock() })
  const answered = isOpen(entry) ? afterAnswer(state.clinic) : []
  return { state: rewritten.state, writes: [...rewritten.writes, ...closed.writes, ...answered] }
}

/** Whether the mail went to an address that the client no longer has: what becomes of it says nothing of the new one. */
function isOldAddress({ email }: Client, { entry }: AttemptFound): boolean {
  return 'to' in entry && entry.to !== email
}

/** One action for the client, read with version `was`, where a course that closes and an address that stops both change it. */
function merge(writes: readonly Write[], client: Client | null, was: number): readonly Write[] {
  if (client === null) return writes
  const others = writes.filter((write) => !('put' in write && write.put === 'client'))
  return [...others, { put: 'client', value: { ...client, version: was + 1 }, was }]
}

function alertOf({ course, client }: CourseState, { feedback, found }: Taken, at: Instant): readonly Write[] {
  const code = alertAfter(client, feedback, at)
  if (code === null || (code !== 'rejected' && isOldAddress(client, found))) return []
  const slot = found.place === 'course' ? null : found.place
  const alert = newAlert({ code, at, client: course.client, course: course.id, slot, of: feedback.tags.attempt })
  return [{ put: 'alert', value: alert, was: null }]
}
