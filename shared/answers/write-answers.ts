import { newAlert } from '../alert/alert.ts'
import type { Clinic } from '../config/clinic.ts'
import type { ClientId } from '../course/ids.ts'
import { listedAnswered } from '../course/listed.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import { needsHelpAtOnce } from '../ipt/measures/needs-help.ts'
import type { Clock } from '../ports/clock.ts'
import type { Answered } from '../store/items.ts'
import { readNewestCourse } from '../store/read-newest-course.ts'
import type { CourseState, Store, Write } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'

export interface AnswerDeps {
  readonly store: Store
  readonly clinic: Clinic
  readonly clock: Clock
}

/** The form that is answered, for which slot. */
export interface Place {
  readonly slot: number
  readonly form: string
}

/** What is to be kept after the last answers, in a revision of its own or in place of them; null: they stay as they are. */
export type Decide = (last: Answered | null, now: Instant) => Promise<Result<Next | null>>

export interface Next extends Pick<Answered, 'answers' | 'total' | 'by' | 'settled'> {
  /** The draft that it is written over; null for a new revision. */
  readonly over: Answered | null
}

const tries = 5

/**
 * Writes what is decided on the last answers, and gives those that are the last afterwards. A new revision that calls for
 * help at once raises an urgent alert in the same transaction. Where somebody else wrote at the same time it is decided anew.
 */
export async function writeAnswers(
  deps: AnswerDeps,
  client: ClientId,
  { place, decide }: { readonly place: Place; readonly decide: Decide },
): Promise<Result<Answered | null>> {
  for (let tried = 0; tried < tries; tried += 1) {
    const state = await readNewestCourse(deps.store, client)
    if (state === null) return refuse('unknown-client', `there is no course of a client ${client}`)
    const refusal = refusalOf(state, place)
    if (refusal !== null) return refusal
    const last = await deps.store.readLastAnswered(state.course.id, place.slot, place.form)
    const now = deps.clock()
    const decided = await decide(last, now)
    if (!decided.ok) return decided
    if (decided.value === null) return done(last)
    const kept = keptOf(state, { place, last, next: decided.value, now })
    const writes = [...writesOf(state, kept, decided.value), ...listWrites(state, kept)]
    if ((await deps.store.write(writes)).ok) return done(kept)
  }
  return refuse('changed-meanwhile', 'the same form was answered at the same time; look at it and try again')
}

function refusalOf({ course, slots }: CourseState, { slot: id }: Place): ReturnType<typeof refuse> | null {
  const slot = slots.find((one) => one.id === id)
  if (slot === undefined) return refuse('unknown-slot', `the course has slots 1 to ${course.slots}`)
  if (course.status === 'closed') return refuse('course-closed', 'the course is closed')
  return slot.status === 'cancelled' ? refuse('not-allowed', `slot ${id} is cancelled`) : null
}

function keptOf(
  { course }: CourseState,
  given: { readonly place: Place; readonly last: Answered | null; readonly next: Next; readonly now: Instant },
): Answered {
  const { slot, form } = given.place
  const { over, ...next } = given.next
  const which =
    over === null
      ? { revision: (given.last?.revision ?? 0) + 1, version: 1 }
      : { revision: over.revision, version: over.version + 1 }
  return { course: course.id, slot, form, ...which, at: given.now, ...next }
}

/** Lists and reports tell what is settled. */
function listWrites({ course }: CourseState, kept: Answered): readonly Write[] {
  if (!kept.settled) return []
  const listed = listedAnswered(course.listed, kept)
  return [{ put: 'course', value: { ...course, listed, version: course.version + 1 }, was: course.version }]
}

/** The check of the client keeps answers from coming after an erasure that has already removed what there was. */
function writesOf({ client }: CourseState, kept: Answered, { over }: Next): readonly Write[] {
  const { course, slot, form, revision, at } = kept
  const writes: readonly Write[] = [
    { put: 'answered', value: kept, was: over?.version ?? null },
    { check: 'client', id: client.id, mailVersion: client.mailVersion },
  ]
  if (over !== null || !needsHelpAtOnce(form, kept.answers)) return writes
  const alert = newAlert({ code: 'urgent-answer', at, client: client.id, course, slot, of: `v${revision}` })
  return [...writes, { put: 'alert', value: alert, was: null }]
}
