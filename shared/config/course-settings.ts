import * as z from 'zod/mini'

import { choice, flag, object, whole } from './field.ts'

const policy = choice(['make-up', 'count'])

/** How the clinic's courses run; each may be left out and then has the default shown here. */
export const CourseSettings = z.readonly(
  object({
    minutes: z._default(whole(10, 180, 'minutes'), 50),
    everyDays: z._default(whole(1, 28, 'days'), 7),
    /** How many sessions the initial phase has; in the second of them the map of relationships is drawn. */
    initial: z._default(whole(2, 4, 'sessions'), 3),
    ending: z._default(whole(1, 4, 'sessions'), 2),
    /** Whether the session in the middle of a course, 6 of 12 or 8 of 16, looks back and ahead. */
    midway: z._default(flag(), false),
    /** How many sessions a course has where nothing else is agreed, for a form to propose: a clients' file names the number. */
    default: z._default(whole(12, 16, 'sessions'), 16),
    /** How many of the last sessions come at twice the distance. */
    fortnightlyLast: z._default(whole(0, 16, 'sessions'), 0),
    missed: z._default(policy, 'make-up'),
    cancelled: z._default(policy, 'make-up'),
    /** A client's cancellation with less notice than this falls under the policy `cancelled`. */
    noticeHours: z._default(whole(0, 168, 'hours'), 24),
    /** Whether clients are asked to confirm each session: staff are told of one that is not confirmed 24 hours before. */
    confirm: z._default(flag(), false),
    /**
     * Whether clients may move a session themselves, until `noticeHours` before it: to one of so many offered times, so many
     * days away from it at most. Null: they may ask, and staff decide.
     */
    selfService: z._default(
      z.nullable(
        z.readonly(
          object({ choices: z._default(whole(1, 10, 'times'), 3), days: z._default(whole(1, 28, 'days'), 7) }),
        ),
      ),
      null,
    ),
  }).check(
    z.refine(({ initial, ending }) => initial + ending < 12, {
      error: 'is too long together with "initial"; give two that come to less than 12 sessions',
      path: ['ending'],
      abort: true,
    }),
  ),
)
export type CourseSettings = z.infer<typeof CourseSettings>
