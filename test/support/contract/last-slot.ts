import { takesSession } from './course-state.ts'
import { daysLater } from './days.ts'
import { movedOn, type CourseContext } from './expectation.ts'
import type { SlotState } from './facts.ts'
import { noNumbers } from './numbers.ts'

/** What the messages at the end of a course have in common: they are of no slot. */
export const ofCourse = { slot: null, starts: () => [null], numbers: noNumbers, revisions: (): 'any' => 'any' } as const

/** Thirty days after a slot's. */
export function followUpDue(context: CourseContext, { startsAt }: SlotState): number {
  const { clinic, course } = context
  return movedOn(context, daysLater(startsAt, clinic.messages.followUpDays, clinic.messages.at, course.zone))
}

export function isUsed(slot: SlotState, at: number, { clinic }: Pick<CourseContext, 'clinic'>): boolean {
  return takesSession(slot, clinic) && (slot.startsAt <= at || slot.life === 'cancelled')
}
