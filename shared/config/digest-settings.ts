import * as z from 'zod'

import { TimeOfDay } from '../time/wall-time.ts'
import { EmailAddress, object, Time, worded } from './field.ts'

const toError = worded('give a list of 1 to 10 different e-mail addresses')

/** The daily mail to staff about what needs a person; each may be left out and then has the default shown here. */
export const DigestSettings = object({
  /** The time of day, on the clinic's own clocks. */
  at: Time.default(TimeOfDay.parse('08:00')),
  /** Who gets it, each a mail of their own; null: the mailbox that clients' answers come to. */
  to: z
    .array(EmailAddress, { error: toError })
    .min(1, { error: toError, abort: true })
    .max(10, { error: toError, abort: true })
    .refine((all) => new Set(all.map((one) => one.toLowerCase())).size === all.length, { error: toError, abort: true })
    .readonly()
    .nullable()
    .default(null),
}).readonly()
