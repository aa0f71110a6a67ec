import { numberSlots } from '../course/session-number.ts'
import { kinds } from '../course/ledger.ts'
import type { Message, Situation } from './message.ts'
import { planCourse } from './plan-course.ts'
import { planSlot } from './plan-slot.ts'

/**
 * Every message of a course, in the order in which those that are due together leave. A pure function: the same
 * situation gives the same keys, so that a change of times never makes a message anew.
 */
export function plan(situation: Situation): readonly Message[] {
  const messages = [...planCourse(situation), ...numberSlots(situation).flatMap((slot) => planSlot(situation, slot))]
  return messages.toSorted((one, other) => rank(one) - rank(other) || compare(one.dueAt, other.dueAt))
}

function rank(message: Message): number {
  return kinds.indexOf(message.kind)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
