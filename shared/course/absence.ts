import * as z from 'zod'

import { PlainDate } from '../time/wall-time.ts'
import { JobId, TherapistId } from './ids.ts'

const days = { therapist: TherapistId.nullable(), from: PlainDate, to: PlainDate }

/** Days, the first and the last included, on which a therapist sees no clients; with no therapist named, nobody does. */
export const Absence = z
  .object(days)
  .refine(({ from, to }) => from <= to, { error: 'ends before it begins' })
  .readonly()
export type Absence = z.infer<typeof Absence>

/** An absence as it was declared, with the job that moves what is booked in it; null where that was not noted yet. */
export const DeclaredAbsence = z.object({ ...days, job: JobId.nullable().default(null) }).readonly()
export type DeclaredAbsence = z.infer<typeof DeclaredAbsence>
