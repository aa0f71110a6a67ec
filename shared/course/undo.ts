import * as z from 'zod'

import { Instant } from '../time/instant.ts'
import { Area } from '../ipt/area.ts'
import { Preferences } from './client.ts'
import { Cadence, Contract } from './contract.ts'
import { SlotId, TherapistId } from './ids.ts'
import { Cause } from './notice.ts'
import { SlotTerms } from './slot.ts'

/** How long an action can be undone. */
export const undoTime = { minutes: 10 } as const

/** What people decide of a course as a whole: all that an undo puts back. */
export const courseTerms = {
  therapist: TherapistId,
  status: z.enum(['open', 'paused', 'closed']),
  contract: Contract,
  cadence: Cadence,
  /** The problem area that was agreed on as the focus; null until there is one. */
  area: Area.nullable(),
  /** A second focus, with which the sessions of the middle phase take turns. */
  secondArea: Area.nullable().default(null),
  /** When it was ended at once; null while it has not been. */
  endedAt: Instant.nullable().default(null),
  /** No countdown is told for a slot before this one: a later mark or revision tells again only from here on. */
  countdownFrom: z.number().int().min(0),
  /** Raised when a number that the client was told has been told otherwise since, so that it is told again. */
  countdownRound: z.number().int().min(1),
}

export const CourseTerms = z.object(courseTerms).readonly()

/** What the last action left behind so that it can be taken back. */
export const Undo = z
  .object({
    at: Instant,
    act: z.string(),
    cause: Cause.nullable(),
    /** The number of the notice that it gave; null where it gave none. */
    notice: z.number().int().nullable(),
    course: CourseTerms,
    /** The client's own choices, where it changed them. */
    client: Preferences.nullable().default(null),
    /** The slots that it changed, as they were. */
    slots: z.array(SlotTerms),
    /** The slots that it booked. */
    booked: z.array(SlotId),
  })
  .readonly()
export type Undo = z.infer<typeof Undo>
