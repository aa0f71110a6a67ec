import type { Instant } from '../time/instant.ts'
import { agenda } from './agenda.ts'
import type { Message, Situation } from './message.ts'

/** The messages of a course that somebody is to decide on, also those that wait for another one of them. */
export function withheldIn(situation: Situation, now: Instant, heldBefore: Instant | null): readonly Message[] {
  if (heldBefore === null) return []
  return agenda(situation, now, heldBefore).flatMap((step) =>
    step.do === 'wait' && step.withheld === true ? [step.message] : [],
  )
}
