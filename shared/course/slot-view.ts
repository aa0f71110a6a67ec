import type { Phase } from '../ipt/area.ts'
import type { Instant } from '../time/instant.ts'
import type { WallTime } from '../time/wall-time.ts'
import type { WholeCourse } from './course.ts'
import { numberSlots } from './session-number.ts'
import type { Slot } from './slot.ts'

/** A slot as people look at it, by ids only. */
export interface SlotView {
  readonly slot: number
  readonly startsAt: Instant
  readonly wall: WallTime
  /** Null, as phase and left are, of a slot that takes none of the contract's sessions. */
  readonly session: number | null
  readonly of: number
  readonly phase: Phase | null
  /** Sessions of the contract that are left once it is over. */
  readonly left: number | null
  readonly therapist: string
  readonly status: Slot['status']
  readonly revision: number
}

/** Every slot of a course, in order of booking. */
export function slotViews(whole: WholeCourse): readonly SlotView[] {
  return numberSlots(whole).map(({ slot, counts, session, phase, left }) => ({
    slot: slot.id,
    startsAt: slot.startsAt,
    wall: slot.wall,
    session: counts ? session : null,
    of: whole.course.contract.sessions,
    phase: counts ? phase : null,
    left: counts ? left : null,
    therapist: slot.therapist,
    status: slot.status,
    revision: slot.revision,
  }))
}
