import { type Instant, earliest } from '../time/instant.ts'
import { type Step, agenda } from './agenda.ts'
import type { Place, Situation } from './message.ts'

/** The earliest time at which there is something to do on an item: what its index entry says. Null: nothing. */
export function dueAtOf(situation: Situation, place: Place, now: Instant): Instant | null {
  const steps = agenda(situation, now).filter(({ message }) => message.place === place)
  return earliest(steps.map(timeOf))
}

function timeOf(step: Step): Instant | null {
  return step.do === 'wait' ? step.until : step.message.dueAt
}
