import * as z from 'zod/mini'

import { object, whole } from './field.ts'

/** How staff are told of an answer that cannot wait; each may be left out and then has the default shown here. */
export const AlertSettings = z.readonly(
  object({
    /** How long, in opening hours, an urgent alert waits for the clinician before the on-call address is told, and told again. */
    escalateMinutes: z._default(whole(5, 240, 'minutes'), 60),
  }),
)
export type AlertSettings = z.infer<typeof AlertSettings>
