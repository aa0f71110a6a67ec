import * as z from 'zod/mini'

import { Instant } from '../time/instant.ts'
import { Zone } from '../time/zone.ts'
import { ClientId, CourseId } from './ids.ts'
import { Listed, nothingListed } from './listed.ts'
import { Ledger } from './ledger.ts'
import { Notice } from './notice.ts'
import type { Slot } from './slot.ts'
import { LastUndo, courseTerms } from './undo.ts'

export const indications = ['depression', 'anxiety', 'life-transition', 'relationship-difficulty', 'other'] as const
export const Indication = z.enum(indications)

export const Course = z.lazy(() =>
  z.readonly(
    z.object({
      id: CourseId,
      client: ClientId,
      ...courseTerms(),
      /** Sessions held elsewhere before Interlude took the course over. */
      held: z.int().check(z.gte(0)),
      minutes: z.int().check(z.positive()),
      zone: Zone,
      indication: z.nullable(Indication),
      measures: z.array(z.string()),
      enrolledAt: Instant,
      /** Who enrolled it: a person's id or a job's. */
      enrolledBy: z.string(),
      slots: z.int().check(z.gte(1)),
      /** Stands for what its slots were when the last command left them: see shared/store/fingerprint.ts. */
      fingerprint: z.string(),
      listed: z._default(Listed, nothingListed),
      /** What the client was, or is to be, told of its changes, in order. */
      notices: z._default(z.array(Notice), []),
      /** How to take the last action back; null where there is none, or its time is over. */
      undo: z._default(z.nullable(LastUndo), null),
      ledger: Ledger,
      dueAt: z.nullable(Instant),
      /** Raised by each command: a claim made before it fails. */
      revision: z.int(),
      /** Raised by each write of the item. */
      version: z.int(),
    }),
  ),
)
export type Course = z.infer<typeof Course>

/** A course with all its slots, in order of booking, which is the order of their starts. */
export interface WholeCourse {
  readonly course: Course
  readonly slots: readonly Slot[]
}
