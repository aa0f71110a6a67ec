import type { ClientId } from '../course/ids.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import { numberSlots } from '../course/session-number.ts'
import type { MiddleTechnique } from '../ipt/technique.ts'
import type { Situation } from '../message/message.ts'
import type { Instant } from '../time/instant.ts'
import { type CommandDeps, changeCourse } from './change-course.ts'

/** The technique that the therapist chose for one session; null gives the choice back to the protocol. */
export interface Pick {
  readonly slot: number
  readonly technique: MiddleTechnique | null
  readonly by: string
}

/** Chooses the technique of a session of the middle phase, for as long as its prompt has not gone. */
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

function refusalOf(situation: Situation, { slot: id }: Pick, now: Instant): ReturnType<typeof refuse> | null {
  const { course } = situation
  const found = numberSlots(situation).find(({ slot }) => slot.id === id)
  if (found === undefined) return refuse('unknown-slot', `the course has slots 1 to ${course.slots}`)
  if (course.status === 'closed') return refuse('course-closed', 'the course is closed')
  if (found.slot.startsAt <= now) return refuse('slot-already-started', `slot ${id} started at ${found.slot.startsAt}`)
  if (!found.counts) return refuse('not-allowed', `slot ${id} is ${found.slot.status}`)
  if (found.phase !== 'middle')
    return refuse('not-allowed', `slot ${id} is in the ${found.phase} phase, which has its own tasks`)
  const prompt = found.slot.ledger['prompt']?.state
  return prompt === undefined || prompt === 'waiting'
    ? null
    : refuse('not-allowed', `the prompt of slot ${id} has gone`)
}
