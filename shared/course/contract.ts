import * as z from 'zod/mini'

import { WallTime } from '../time/wall-time.ts'

/** How the sessions follow one another: from `first`, each `everyDays` later at the same wall time. */
export const Cadence = z.lazy(() =>
  z.readonly(
    z.object({
      first: WallTime,
      everyDays: z.int().check(z.gte(1), z.lte(28)),
      /** How many of the last sessions come at twice the distance. */
      fortnightlyLast: z.int().check(z.gte(0)),
    }),
  ),
)
export type Cadence = z.infer<typeof Cadence>

/** No course has more sessions. */
export const longestCourse = 16

/** What was agreed: how many sessions; each renegotiation raises the revision. None where a course ended before its first. */
export const Contract = z.lazy(() =>
  z.readonly(
    z.object({
      sessions: z.int().check(z.gte(0), z.lte(longestCourse)),
      revision: z.int().check(z.gte(1)),
      initial: z.int().check(z.gte(1)),
      ending: z.int().check(z.gte(0)),
      /** Whether the session in the middle looks back and ahead. */
      midway: z._default(z.boolean(), false),
    }),
  ),
)
export type Contract = z.infer<typeof Contract>
