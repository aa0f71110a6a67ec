import * as z from 'zod/mini'

import { TherapistId } from '../course/ids.ts'
import { Leave } from './day-span.ts'
import { line, object, worded } from './field.ts'
import { WeekHours } from './hours.ts'

const idError = worded('give an id of 1 to 64 letters, digits, "-" or "_" that names nobody, such as "t-1"')
export const TherapistIdField = z.pipe(
  z.string({ error: idError }).check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, { error: idError, abort: true })),
  TherapistId,
)

const linkError = worded('give an https address')

/** A therapist of the clinic: when they see clients, and when they are away. */
export const Therapist = z.readonly(
  object({
    id: TherapistIdField,
    name: line(80),
    hours: WeekHours,
    leave: z._default(z.readonly(z.array(Leave).check(z.maxLength(100))), []),
    /** Where their online sessions are held; null where they see clients in person. */
    telehealth: z._default(
      z.nullable(
        z.url({ protocol: /^https$/, error: linkError }).check(z.maxLength(500, { error: linkError, abort: true })),
      ),
      null,
    ),
  }),
)
export type Therapist = z.infer<typeof Therapist>
