import * as z from 'zod'

import { PlainDate } from '../time/wall-time.ts'
import { TherapistId } from './ids.ts'

/** Days, the first and the last included, on which a therapist sees no clients; with no therapist named, nobody does. */
export const Absence = z
  .object({ therapist: TherapistId.nullable(), from: PlainDate, to: PlainDate })
  .refine(({ from, to }) => from <= to, { error: 'ends before it begins' })
  .readonly()
export type Absence = z.infer<typeof Absence>
