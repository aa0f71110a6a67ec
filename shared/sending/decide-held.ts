import { newAlert } from '../alert/alert.ts'
import { closeAfter } from '../attend/close-course.ts'
import { rewrite, situationOf, withEntry } from '../attend/course-item.ts'
import { auditRecord } from '../audit/audit-record.ts'
import type { CommandDeps } from '../command/change-course.ts'
import type { CourseId } from '../course/ids.ts'
import { type Entry, type Told, hasOutcome } from '../course/ledger.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import { clinicNow } from '../deployed/clinic-now.ts'
import { unansweredOf } from '../message/agenda.ts'
import { type Message, type Situation, entryOf } from '../message/message.ts'
import { nothingSaid, toldOf } from '../message/told.ts'
import { withheldIn } from '../message/withheld-in.ts'
import { readWholeCourse } from '../store/read-whole-course.ts'
import type { CourseState, Write } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'

/** What somebody decided about messages that were due while sending was off. */
export interface HeldDecision {
  readonly do: 'send' | 'skip'
  readonly by: string
  /** Which of the course's: their `heldName`s; null: all. */
  readonly only: ReadonlySet<string> | null
}

/** A message's name within its course: its place and key. */
export function heldName({ place, key }: Pick<Message, 'place' | 'key'>): string {
  return `${place}.${key}`
}

/** How often it is decided anew because somebody else wrote the course first. */
const tries = 8

/**
 * Lets messages of a course go that were held, or leaves them out, in one transaction with who decided it in the audit. What
 * may have gone already is not left out but held, for staff to phone. Done again it changes nothing.
 * @returns how many messages were decided on
 */
export async function decideHeld(deps: CommandDeps, id: CourseId, decision: HeldDecision): Promise<Result<number>> {
  for (let tried = 0; tried < tries; tried += 1) {
    const state = await readWholeCourse(deps.store, id)
    if (state === null) return refuse('unknown-client', 'there is no such course')
    const clinic = await clinicNow(deps, state.clinic)
    const now = deps.clock()
    const held = withheldIn(situationOf(clinic, state), now, state.clinic.heldBefore)
    const chosen = held.filter((message) => decision.only === null || decision.only.has(heldName(message)))
    if (chosen.length === 0) return done(0)
    const written = await deps.store.write(await writesOf({ ...deps, clinic }, state, { decision, chosen, now }))
    if (written.ok) return done(chosen.length)
  }
  return refuse('changed-meanwhile', 'the course was changed by others at the same time; look at it and try again')
}

interface Chosen {
  readonly decision: HeldDecision
  readonly chosen: readonly Message[]
  readonly now: Instant
}

async function writesOf(
  { store, clinic }: CommandDeps,
  state: CourseState,
  { decision, chosen, now }: Chosen,
): Promise<readonly Write[]> {
  const { course } = state
  const revision = course.revision + 1
  const situation = situationOf(clinic, state)
  const entries = chosen.map((message) => ({ message, entry: entryAfter(situation, message, { decision, now }) }))
  let after: CourseState = { ...state, course: { ...course, revision } }
  const closing: Write[] = []
  for (const { message, entry } of entries) {
    const entered = withEntry(after, message, entry)
    const closed = hasOutcome(entry)
      ? await closeAfter({ store, clock: () => now }, message, entered)
      : { state: entered, writes: [] }
    after = closed.state
    closing.push(...closed.writes)
  }
  const places = ['course' as const, ...chosen.map(({ place }) => place)]
  const act = {
    course: course.id,
    revision,
    at: now,
    by: decision.by,
    act: `${decision.do}-held`,
    slot: null,
    why: null,
  }
  return [
    ...rewrite(clinic, after, { places, now }).writes,
    ...closing,
    ...entries.flatMap((one) => alertOf(state, one, now)),
    { put: 'audit', value: auditRecord(act, await store.readLastAudit(course.id)) },
  ]
}

function entryAfter(
  situation: Situation,
  message: Message,
  { decision, now }: Pick<Chosen, 'decision' | 'now'>,
): Entry {
  const before = entryOf(situation, message)
  return decision.do === 'send' ? letGo(before, now) : leftOut(before, now, toldOf(situation, message, nothingSaid))
}

/** It is tried from now on; what an earlier attempt came to is kept in mind. */
function letGo(before: Entry | null, until: Instant): Entry {
  const attempts = before?.attempts ?? 0
  if (before === null || !('unanswered' in before)) {
    return { state: 'waiting', attempts, unanswered: 0, rejected: 0, until, told: null }
  }
  const { rejected, told } = before
  return { state: 'waiting', attempts, unanswered: unansweredOf(before), rejected, until, told }
}

function leftOut(before: Entry | null, at: Instant, told: Told): Entry {
  const attempts = before?.attempts ?? 0
  if (before === null || !('unanswered' in before) || unansweredOf(before) === 0) {
    return { state: 'skipped', attempts, at, reason: 'withheld', told }
  }
  const attempt = 'attempt' in before ? before.attempt : null
  return { state: 'held', attempts, attempt, at, told: before.told ?? told }
}

function alertOf(
  { course }: CourseState,
  { message, entry }: { readonly message: Message; readonly entry: Entry },
  at: Instant,
): readonly Write[] {
  if (entry.state !== 'held') return []
  const of = `${message.place}-${message.key}`
  const about = { at, client: course.client, course: course.id, slot: message.slot?.id ?? null, of }
  return [{ put: 'alert', value: newAlert({ ...about, code: 'held' }), was: null }]
}
