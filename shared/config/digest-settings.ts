import * as z from 'zod/mini'

import { TimeOfDay } from '../time/wall-time.ts'
import { EmailAddress, object, Time, worded } from './field.ts'

const toError = worded('give a list of 1 to 10 different e-mail addresses')

/** The daily mail to staff about what needs a person; each may be left out and then has the default shown here. */
export const DigestSettings = z.readonly(
  object({
    /** The time of day, on the clinic's own clocks. */
    at: z._default(Time, TimeOfDay.parse('08:00')),
    /** Who gets it, each a mail of their own; null: the mailbox that clients' answers come to. */
    to: z._default(
      z.nullable(
        z.readonly(
          z.array(EmailAddress, { error: toError }).check(
            z.minLength(1, { error: toError, abort: true }),
            z.maxLength(10, { error: toError, abort: true }),
            z.refine((all) => new Set(all.map((one) => one.toLowerCase())).size === all.length, {
              error: toError,
              abort: true,
            }),
          ),
        ),
      ),
      null,
    ),
  }),
)
