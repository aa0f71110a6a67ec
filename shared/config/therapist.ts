import * as z from 'zod'

import { TherapistId } from '../course/ids.ts'
import { Leave } from './day-span.ts'
import { line, object, worded } from './field.ts'
import { WeekHours } from './hours.ts'

const idError = worded('give an id of 1 to 64 letters, digits, "-" or "_" that names nobody, such as "t-1"')
export const TherapistIdField = z
  .string({ error: idError })
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, { error: idError, abort: true })
  .pipe(TherapistId)

const linkError = worded('give an https address')

/** A therapist of the clinic: when they see clients, and when they are away. */
export const Therapist = object({
  id: TherapistIdField,
  name: line(80),
  hours: WeekHours,
  leave: z.array(Leave).max(100).readonly().default([]),
  /** Where their online sessions are held; null where they see clients in person. */
  telehealth: z
    .url({ protocol: /^https$/, error: linkError })
    .max(500, { error: linkError, abort: true })
    .nullable()
    .default(null),
}).readonly()
export type Therapist = z.infer<typeof Therapist>
