import { newAlert } from '../alert/alert.ts'
import { AttemptId, type CourseId } from '../course/ids.ts'
import { agenda, isReady, lease } from '../message/agenda.ts'
import { dueTimes } from '../message/due-at.ts'
import type { Message, Place } from '../message/message.ts'
import { awaitsZoneRules } from '../deployed/awaits-zone-rules.ts'
import { depsNow } from '../deployed/clinic-now.ts'
import { readWholeCourse } from '../store/read-whole-course.ts'
import type { CourseState } from '../store/store.ts'
import type { SendOutcome } from '../mail/send-mail.ts'
import { type Instant, plus } from '../time/instant.ts'
import { attemptTags } from './attempt-tags.ts'
import { mayTry } from './brake.ts'
import { claimMessage } from './claim.ts'
import { compose } from './compose.ts'
import { courseUnchanged, rewrite, situationOf } from './course-item.ts'
import type { AttendDeps } from './deps.ts'
import { dueSignals, giveSignals } from './give-signals.ts'
import { isOverCeiling } from './mail-ceiling.ts'
import { measureOutcome } from './measure-outcome.ts'
import { recordOutcome } from './record-outcome.ts'
import { settleStep } from './settle-step.ts'

/** Steps that one run does on one course before it leaves the rest to the next tick: far more than ever fall due together. */
const mostSteps = 60

/**
 * Does all that is due on a course now, in order, a step at a time: reads, decides, and acts on what was read. When
 * somebody else wrote meanwhile it reads and decides again. Nothing is left to do when it comes back, or the next
 * tick finds it.
 */
export async function attendCourse(live: AttendDeps, id: CourseId): Promise<void> {
  const read = () => readWholeCourse(live.store, id, live.clock().slice(0, 7))
  let state = await read()
  for (let steps = 0; steps < mostSteps && state !== null && state.clinic.sending; steps += 1) {
    const now = live.clock()
    if (awaitsZoneRules(state, now)) return
    const deps = await depsNow(live, state.clinic)
    const step = agenda(situationOf(deps.clinic, state), now, state.clinic.heldBefore).find(isReady)
    if (step === undefined) {
      const due = dueSignals(deps, state, now)
      if (due.length === 0) return putOff(deps, state, now)
      state = (await giveSignals(deps, state, { due, now })) ?? (await read())
      continue
    }
    if (step.do === 'send' && !(mayTry(state.clinic, now) && deps.hasTime())) return
    if (step.do === 'send' && isOverCeiling(state, now)) return stopAtCeiling(deps, state, now)
    const after: CourseState | null =
      step.do === 'send'
        ? await sendMessage(deps, state, { message: step.message, now })
        : await settleStep(deps, state, { step, now })
    deps.count(step.do)
    if (after !== null && step.do === 'skip') deps.measure('Skipped', 1, { reason: step.reason })
    if (after !== null && step.do === 'hold') deps.measure('Held', 1, { kind: step.message.kind })
    state = after !== null && isQuietNow(deps, after) ? await finish(deps, after) : await read()
  }
}

async function sendMessage(
  deps: AttendDeps,
  state: CourseState,
  { message, now }: { message: Message; now: Instant },
): Promise<CourseState | null> {
  const attempt = AttemptId.parse(deps.newId())
  const { linkKey = null } = state
  const composed = await compose(deps, situationOf(deps.clinic, state), { message, attempt, now, linkKey })
  const claim = { message, attempt, composed, now }
  const claimed = await claimMessage(deps, state, claim)
  if (claimed === null) return null
  const tags = attemptTags(state.course.id, message, attempt)
  // A process that stood still meanwhile has lost its claim: others take it for sent, or the session may have begun.
  const isLate = deps.clock() >= plus(now, lease)
  const outcome: SendOutcome = isLate
    ? { outcome: 'refused', why: 'unreachable' }
    : await deps.send({ from: deps.clinic.mail.from, to: state.client.email, mime: composed.mime, tags })
  deps.count(outcome.outcome)
  measureOutcome(deps.measure, outcome, { message, course: state.course, now: deps.clock() })
  return recordOutcome(deps, claimed, { claim, outcome })
}

/** Whether nothing is ready on a course as we left it, so that it need not be read again. */
function isQuietNow(deps: AttendDeps, state: CourseState): boolean {
  const now = deps.clock()
  const steps = agenda(situationOf(deps.clinic, state), now, state.clinic.heldBefore)
  return !steps.some(isReady) && dueSignals(deps, state, now).length === 0
}

async function finish(deps: AttendDeps, state: CourseState): Promise<null> {
  await putOff(deps, state, deps.clock())
  return null
}

/** Items whose index entry says "due" though nothing is ready get the time at which something will be. */
async function putOff(deps: AttendDeps, state: CourseState, now: Instant): Promise<void> {
  const times = dueTimes(situationOf(deps.clinic, state), now, state.clinic.heldBefore)
  const items: readonly { place: Place; dueAt: Instant | null }[] = [
    { place: 'course', dueAt: state.course.dueAt },
    ...state.slots.map(({ id, dueAt }) => ({ place: id, dueAt })),
  ]
  const places = items
    .filter(({ place, dueAt }) => dueAt !== null && dueAt <= now && dueAt !== times.get(place))
    .map(({ place }) => place)
  if (places.length === 0) return
  const { writes } = rewrite(deps.clinic, state, { places, now })
  // Where somebody else was quicker the items stay due, and the next tick comes back to them.
  await deps.store.write([...writes, ...courseUnchanged(state, writes)])
}

async function stopAtCeiling(deps: AttendDeps, { course }: CourseState, now: Instant): Promise<void> {
  const about = { at: now, client: course.client, course: course.id, slot: null, of: now.slice(0, 10) }
  await deps.store.write([{ put: 'alert', value: newAlert({ ...about, code: 'too-many-mails' }), was: null }])
}
