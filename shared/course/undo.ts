import * as z from 'zod/mini'

import { Instant, plus } from '../time/instant.ts'
import { Area } from '../ipt/area.ts'
import { Preferences } from './client.ts'
import { Cadence, Contract } from './contract.ts'
import { SlotId, TherapistId } from './ids.ts'
import { Cause } from './notice.ts'
import { SlotTerms } from './slot.ts'

/** How long an action can be undone. */
export const undoTime = { minutes: 10 } as const

/** Who asks for an undo: staff take back whatever was done last, a client only what they did themselves. */
export const Undoer = z.enum(['client', 'staff'])
export type Undoer = z.infer<typeof Undoer>

/** What people decide of a course as a whole: all that an undo puts back. */
export const courseTerms = () => ({
  therapist: TherapistId,
  status: z.enum(['open', 'paused', 'closed']),
  contract: Contract,
  cadence: Cadence,
  /** The problem area that was agreed on as the focus; null until there is one. */
  area: z.nullable(Area),
  /** A second focus, with which the sessions of the middle phase take turns. */
  secondArea: z._default(z.nullable(Area), null),
  /** When it was ended at once; null while it has not been. */
  endedAt: z._default(z.nullable(Instant), null),
  /** No countdown is told for a slot before this one: a later mark or revision tells again only from here on. */
  countdownFrom: z.int().check(z.gte(0)),
  /** Raised when a number that the client was told has been told otherwise since, so that it is told again. */
  countdownRound: z.int().check(z.gte(1)),
})

export const CourseTerms = z.lazy(() => z.readonly(z.object(courseTerms())))

const undo = () => ({
  at: Instant,
  act: z.string(),
  /** Who acted: `client`, or a member of staff. */
  by: z._default(z.string(), 'staff'),
  cause: z.nullable(Cause),
  /** The number of the notice that it gave; null where it gave none. */
  notice: z.nullable(z.int()),
  course: CourseTerms,
  /** The client's own choices, where it changed them. */
  client: z._default(z.nullable(Preferences), null),
  /** The slots that it changed, as they were. */
  slots: z.array(SlotTerms),
  /** The slots that it booked. */
  booked: z.array(SlotId),
})

/** What an action left behind so that it can be taken back. */
const Undo = z.lazy(() => z.readonly(z.object(undo())))
export type Undo = z.infer<typeof Undo>

/** What the last action left behind so that it can be taken back. */
export const LastUndo = z.lazy(() =>
  z.readonly(
    z.object({
      ...undo(),
      /** What can be taken back beneath a plain confirmation by the client; null where nothing can. */
      earlier: z._default(z.nullable(Undo), null),
    }),
  ),
)
export type LastUndo = z.infer<typeof LastUndo>

/** Whether there is still time to take an action back. */
export function isOpen({ at }: Pick<Undo, 'at'>, now: Instant): boolean {
  return plus(at, undoTime) >= now
}

/**
 * The action that an undo takes back now; null where there is none. Staff's passes over a client's plain confirmation, which
 * has a way back of its own; the client's takes back nothing but what the client did last.
 */
export function undoneNow(
  last: LastUndo | null,
  { by, now }: { readonly by: Undoer; readonly now: Instant },
): LastUndo | null {
  if (last === null || !isOpen(last, now)) return null
  if (by === 'client') return last.by === 'client' ? last : null
  return last.earlier !== null && isOpen(last.earlier, now) ? { ...last.earlier, earlier: null } : last
}
