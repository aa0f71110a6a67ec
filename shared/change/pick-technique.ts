import { promptEntry } from '../course/prompt-key.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import { numberSlots, positionOf } from '../course/session-number.ts'
import { type MiddleTechnique, isPickable } from '../ipt/technique.ts'
import { type Case, type Changed, type Refused, refuseClosed } from './case.ts'

/** The technique that the therapist chose for one session; null gives the choice back to the protocol. */
export interface Pick {
  readonly slot: number
  readonly technique: MiddleTechnique | null
}

/**
 * Chooses the technique of a session, for as long as its prompt has not gone. Outside the middle phase the technique's text
 * goes along with the session's own, so that there has to be a focus for it to be about. Null: it is that one.
 */
export function pickTechnique(given: Case, pick: Pick): Result<Changed | null> {
  const refusal = refusalOf(given, pick)
  if (refusal !== null) return refusal
  const { slot: id, technique } = pick
  const { course, slots } = given.situation
  if (slots.some((slot) => slot.id === id && slot.technique === technique)) return done(null)
  const picked = slots.map((slot) => (slot.id === id ? { ...slot, technique } : slot))
  return done({ course, slots: picked, notice: null, signals: [] })
}

function refusalOf(given: Case, { slot: id, technique }: Pick): Refused | null {
  const { situation, now } = given
  const { course } = situation
  const found = numberSlots(situation).find(({ slot }) => slot.id === id)
  if (found === undefined) return refuse('unknown-slot', `the course has slots 1 to ${course.slots}`)
  const closed = refuseClosed(given)
  if (closed !== null) return closed
  if (found.slot.startsAt <= now) return refuse('slot-already-started', `slot ${id} started at ${found.slot.startsAt}`)
  if (!found.counts) return refuse('not-allowed', `slot ${id} is ${found.slot.status}`)
  if (technique !== null && !isPickable(technique, positionOf(course, found)))
    return refuse('not-allowed', `${technique} does not fit session ${found.session}, in the ${found.phase} phase`)
  if (technique !== null && found.phase !== 'middle' && course.area === null)
    return refuse('not-allowed', `outside the middle phase a technique needs a focus, which the course has not yet`)
  const prompt = promptEntry(found.slot)?.state
  return prompt === undefined || prompt === 'waiting'
    ? null
    : refuse('not-allowed', `the prompt of slot ${id} has gone`)
}
