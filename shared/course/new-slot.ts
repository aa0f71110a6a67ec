import type { Step } from './cadence.ts'
import type { Course } from './course.ts'
import type { Slot } from './slot.ts'
import { SlotId } from './ids.ts'

/** A newly booked slot of a course, with nothing due on it yet. */
export function newSlot(course: Course, step: Step, id: number): Slot {
  return {
    course: course.id,
    id: SlotId.parse(id),
    wall: step.wall,
    zone: course.zone,
    startsAt: step.startsAt,
    minutes: course.minutes,
    therapist: course.therapist,
    status: 'scheduled',
    counts: true,
    missedMarks: [],
    cancelledAt: null,
    ended: false,
    takenBack: [],
    numberedAs: null,
    technique: null,
    makesUp: null,
    former: [],
    since: null,
    reminderOf: null,
    promptRound: 1,
    overridden: false,
    request: null,
    revision: 1,
    ledger: {},
    signals: [],
    dueAt: null,
    version: 1,
  }
}
