import { kinds } from '../course/ledger.ts'
import { numberSlots } from '../course/session-number.ts'
import type { Message, Situation } from './message.ts'
import { orphans } from './orphans.ts'
import { planCourse } from './plan-course.ts'
import { planNotices } from './plan-notices.ts'
import { planSlot } from './plan-slot.ts'

/**
 * Every message of a course, in the order in which those that are due together leave. A pure function: the same
 * situation gives the same keys, so that a change of times never makes a message anew.
 */
export function plan(situation: Situation): readonly Message[] {
  const known = plans.get(situation)
  if (known !== undefined) return known
  const made = makePlan(situation)
  plans.set(situation, made)
  return made
}

/** A situation never changes, and several questions are asked of it. */
const plans = new WeakMap<Situation, readonly Message[]>()

function makePlan(situation: Situation): readonly Message[] {
  const planned = [
    ...planCourse(situation),
    ...planNotices(situation),
    ...numberSlots(situation).flatMap((slot) => planSlot(situation, slot)),
  ]
  const messages = [...planned, ...orphans(situation, planned)]
  return messages.toSorted((one, other) => rank(one) - rank(other) || newerFirst(one, other) || compare(one, other))
}

function rank(message: Message): number {
  return kinds.indexOf(message.kind)
}

/** Of two changes the newer one goes first: what the older one tells may then be told already. */
function newerFirst({ notice: one }: Message, { notice: other }: Message): number {
  return one === null || other === null ? 0 : other.number - one.number
}

function compare({ dueAt: one }: Message, { dueAt: other }: Message): number {
  return one < other ? -1 : Number(one > other)
}
