import type { Slot } from '../../../course/slot.ts'
import type { Instant } from '../../../time/instant.ts'
import type { CourseVisit } from '../console-visit.ts'
import type { DoField } from './do-field.ts'

/** How the console asks for one command. */
export interface VerbForm {
  /** As it stands over the page, without the course. */
  readonly title: string
  /** What it does, in a sentence. */
  readonly says: string
}

/** A command on one session: for which it makes sense, and what else it asks for. */
export interface SlotForm extends VerbForm {
  readonly of: 'slot'
  readonly fits: (slot: Slot, now: Instant) => boolean
  readonly fields: (visit: CourseVisit, slot: Slot) => Promise<readonly DoField[]>
}

/** A command on the course as a whole. */
export interface WholeForm extends VerbForm {
  readonly of: 'course'
  readonly fields: (visit: CourseVisit) => readonly DoField[]
}

/** A session that is still to come. */
export function isToCome({ status, startsAt }: Slot, now: Instant): boolean {
  return (status === 'scheduled' || status === 'confirmed') && startsAt > now
}

/** A session that has begun, and was or is to be marked. */
export function hasBegun({ status, startsAt }: Slot, now: Instant): boolean {
  return status !== 'cancelled' && status !== 'paused' && startsAt <= now
}
