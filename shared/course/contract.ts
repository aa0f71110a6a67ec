import * as z from 'zod'

import { WallTime } from '../time/wall-time.ts'

/** How the sessions follow one another: from `first`, each `everyDays` later at the same wall time. */
export const Cadence = z
  .object({
    first: WallTime,
    everyDays: z.number().int().min(1).max(28),
    /** How many of the last sessions come at twice the distance. */
    fortnightlyLast: z.number().int().min(0),
  })
  .readonly()
export type Cadence = z.infer<typeof Cadence>

/** No course has more sessions. */
export const longestCourse = 16

/** What was agreed: how many sessions; each renegotiation raises the revision. None where a course ended before its first. */
export const Contract = z
  .object({
    sessions: z.number().int().min(0).max(longestCourse),
    revision: z.number().int().min(1),
    initial: z.number().int().min(1),
    ending: z.number().int().min(0),
    /** Whether the session in the middle looks back and ahead. */
    midway: z.boolean().default(false),
  })
  .readonly()
export type Contract = z.infer<typeof Contract>
