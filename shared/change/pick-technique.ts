import { promptEntry } from '../course/prompt-key.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import { numberSlots } from '../course/session-number.ts'
import type { MiddleTechnique } from '../ipt/technique.ts'
import { type Case, type Changed, type Refused, refuseClosed } from './case.ts'

/** The technique that the therapist chose for one session; null gives the choice back to the protocol. */
export interface Pick {
  readonly slot: number
  readonly technique: MiddleTechnique | null
}

/** Chooses the technique of a session of the middle phase, for as long as its prompt has not gone. Null: it is that one. */
export function pickTechnique(given: Case, { slot: id, technique }: Pick): Result<Changed | null> {
  const refusal = refusalOf(given, id)
  if (refusal !== null) return refusal
  const { course, slots } = given.situation
  if (slots.some((slot) => slot.id === id && slot.technique === technique)) return done(null)
  const picked = slots.map((slot) => (slot.id === id ? { ...slot, technique } : slot))
  return done({ course, slots: picked, notice: null, signals: [] })
}

function refusalOf(given: Case, id: number): Refused | null {
  const { situation, now } = given
  const found = numberSlots(situation).find(({ slot }) => slot.id === id)
  if (found === undefined) return refuse('unknown-slot', `the course has slots 1 to ${situation.course.slots}`)
  const closed = refuseClosed(given)
  if (closed !== null) return closed
  if (found.slot.startsAt <= now) return refuse('slot-already-started', `slot ${id} started at ${found.slot.startsAt}`)
  if (!found.counts) return refuse('not-allowed', `slot ${id} is ${found.slot.status}`)
  if (found.phase !== 'middle')
    return refuse('not-allowed', `slot ${id} is in the ${found.phase} phase, which has its own tasks`)
  const prompt = promptEntry(found.slot)?.state
  return prompt === undefined || prompt === 'waiting'
    ? null
    : refuse('not-allowed', `the prompt of slot ${id} has gone`)
}
