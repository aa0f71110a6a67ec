import { type Instant, earliest } from '../time/instant.ts'
import { type Step, agenda } from './agenda.ts'
import type { Place, Situation } from './message.ts'
import { signals } from './signals.ts'

/** For each item of a course the earliest time at which there is something to do on it; an item with nothing is left out. */
export function dueTimes(
  situation: Situation,
  now: Instant,
  heldBefore: Instant | null = null,
): ReadonlyMap<Place, Instant> {
  const times = new Map<Place, Instant>()
  for (const step of agenda(situation, now, heldBefore)) {
    const time = earliest([times.get(step.message.place) ?? null, timeOf(step)])
    if (time !== null) times.set(step.message.place, time)
  }
  for (const { slot, at } of signals(situation, now)) times.set(slot, earliest([times.get(slot) ?? null, at]) ?? at)
  return times
}

/** The earliest time at which there is something to do on an item: what its index entry says. Null: nothing. */
export function dueAtOf(situation: Situation, place: Place, now: Instant): Instant | null {
  return dueTimes(situation, now).get(place) ?? null
}

function timeOf(step: Step): Instant | null {
  return step.do === 'wait' ? step.until : step.message.dueAt
}
