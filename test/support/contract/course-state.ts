import type { ClinicRules } from './clinic-rules.ts'
import type { CourseFacts, SlotFacts } from './facts.ts'

export type Status = 'scheduled' | 'confirmed' | 'attended' | 'missed' | 'cancelled'
export type Phase = 'initial' | 'middle' | 'ending'

/** What the clinic knew of a slot at the moment `at`. */
export function statusAt(slot: SlotFacts, at: number): Status {
  if (slot.cancelledAt <= at) return 'cancelled'
  const mark = slot.marks.findLast((one) => one.at <= at)
  if (mark !== undefined) return mark.as
  if (!slot.markedByScenario && slot.endsAt <= at) return 'attended'
  return slot.confirmedAt <= at ? 'confirmed' : 'scheduled'
}

/** Whether it takes one session of the contract: what is to come is taken to be held. */
export function countsAt(slot: SlotFacts, at: number, { course }: ClinicRules): boolean {
  const status = statusAt(slot, at)
  return status !== 'cancelled' && (status !== 'missed' || course.missed === 'count')
}

/** 1 + the sessions held elsewhere + the earlier slots that count. */
export function numberAt(slot: SlotFacts, at: number, course: CourseFacts, clinic: ClinicRules): number {
  const earlier = course.slots.filter(
    (one) => one.startsAt < slot.startsAt && one.bookedAt <= at && countsAt(one, at, clinic),
  )
  return 1 + course.held + earlier.length
}

export function phaseOf(number: number, of: number, { course }: ClinicRules): Phase {
  if (number > of - course.ending) return 'ending'
  return number <= course.initial ? 'initial' : 'middle'
}

/** The sessions of the contract that are left once `slot` is over, as things stood at `at`. */
export function leftAfter(slot: SlotFacts, at: number, course: CourseFacts, clinic: ClinicRules): number {
  const used = course.slots.filter(
    (one) => one.startsAt <= slot.startsAt && one.bookedAt <= at && countsAt(one, at, clinic),
  )
  return course.of - course.held - used.length
}

/** The slots that stood at `at`, by start. */
export function standingAt(course: CourseFacts, at: number): readonly SlotFacts[] {
  const standing = course.slots.filter((one) => one.bookedAt <= at && one.cancelledAt > at)
  return standing.toSorted((a, b) => a.startsAt - b.startsAt)
}
