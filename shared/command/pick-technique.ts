import type { ClientId } from '../course/ids.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import { numberSlots, positionOf } from '../course/session-number.ts'
import { type MiddleTechnique, isPickable } from '../ipt/technique.ts'
import type { Situation } from '../message/message.ts'
import type { Instant } from '../time/instant.ts'
import { type CommandDeps, changeCourse } from './change-course.ts'

/** The technique that the therapist chose for one session; null gives the choice back to the protocol. */
export interface Pick {
  readonly slot: number
  readonly technique: MiddleTechnique | null
  readonly by: string
}

/**
 * Chooses the technique of a session, for as long as its prompt has not gone. Outside the middle phase the technique's text
 * goes along with the session's own, so that there has to be a focus for it to be about.
 */
export function pickTechnique(deps: CommandDeps, client: ClientId, pick: Pick): Promise<Result<null>> {
  return changeCourse(deps, client, async (situation, now) => {
    const refusal = refusalOf(situation, pick, now)
    if (refusal !== null) return refusal
    const { slot: id, technique, by } = pick
    if (situation.slots.some((slot) => slot.id === id && slot.technique === technique)) return done(null)
    const slots = situation.slots.map((slot) => (slot.id === id ? { ...slot, technique } : slot))
    return done({ course: situation.course, slots, act: 'technique', slot: id, by, alerts: [], diary: [] })
  })
}

function refusalOf(
  situation: Situation,
  { slot: id, technique }: Pick,
  now: Instant,
): ReturnType<typeof refuse> | null {
  const { course } = situation
  const found = numberSlots(situation).find(({ slot }) => slot.id === id)
  if (found === undefined) return refuse('unknown-slot', `the course has slots 1 to ${course.slots}`)
  if (course.status === 'closed') return refuse('course-closed', 'the course is closed')
  if (found.slot.startsAt <= now) return refuse('slot-already-started', `slot ${id} started at ${found.slot.startsAt}`)
  if (!found.counts) return refuse('not-allowed', `slot ${id} is ${found.slot.status}`)
  if (technique !== null && !isPickable(technique, positionOf(course, found)))
    return refuse('not-allowed', `${technique} does not fit session ${found.session}, in the ${found.phase} phase`)
  if (technique !== null && found.phase !== 'middle' && course.area === null)
    return refuse('not-allowed', `outside the middle phase a technique needs a focus, which the course has not yet`)
  const prompt = found.slot.ledger['prompt']?.state
  return prompt === undefined || prompt === 'waiting'
    ? null
    : refuse('not-allowed', `the prompt of slot ${id} has gone`)
}
