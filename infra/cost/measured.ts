import * as z from 'zod'

import type { AskedLine, CountLine } from '../local/counts.ts'
import file from './measured.json' with { type: 'json' }

const Line = z.object({ service: z.string(), operation: z.string(), requests: z.number(), units: z.number() })
const Measured = z.strictObject({
  /** Mails of the course. */
  messages: z.number(),
  /** From the enrolment to the follow-up, beyond what ticks ask for anyway. */
  course: z.array(Line.extend({ by: z.string().nullable() })),
  /** What a minute asks for in which nothing is due. */
  idleTick: z.array(Line),
})

/** What one course asked of AWS in the local stack; `npm run cost-measure` counts it again, and a test holds it to that. */
export interface Measured {
  readonly messages: number
  readonly course: readonly AskedLine[]
  readonly idleTick: readonly CountLine[]
}

export const measured: Measured = Measured.parse(file)
