import * as z from 'zod/mini'

import { PlainDate } from '../time/wall-time.ts'
import { JobId, TherapistId } from './ids.ts'

const days = { therapist: z.nullable(TherapistId), from: PlainDate, to: PlainDate }

/** Days, the first and the last included, on which a therapist sees no clients; with no therapist named, nobody does. */
export const Absence = z.lazy(() =>
  z.readonly(z.object(days).check(z.refine(({ from, to }) => from <= to, { error: 'ends before it begins' }))),
)
export type Absence = z.infer<typeof Absence>

/** An absence as it was declared, with the job that moves what is booked in it; null where that was not noted yet. */
export const DeclaredAbsence = z.lazy(() => z.readonly(z.object({ ...days, job: z._default(z.nullable(JobId), null) })))
export type DeclaredAbsence = z.infer<typeof DeclaredAbsence>
