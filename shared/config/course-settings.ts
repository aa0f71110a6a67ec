import type * as z from 'zod'

import { choice, flag, object, whole } from './field.ts'

const policy = choice(['make-up', 'count'])

/** How the clinic's courses run; each may be left out and then has the default shown here. */
export const CourseSettings = object({
  minutes: whole(10, 180, 'minutes').default(50),
  everyDays: whole(1, 28, 'days').default(7),
  /** How many sessions the initial phase has; in the second of them the map of relationships is drawn. */
  initial: whole(2, 4, 'sessions').default(3),
  ending: whole(1, 4, 'sessions').default(2),
  /** Whether the session in the middle of a course, 6 of 12 or 8 of 16, looks back and ahead. */
  midway: flag().default(false),
  /** How many sessions a course has where nothing else is agreed, for a form to propose: a clients' file names the number. */
  default: whole(12, 16, 'sessions').default(16),
  /** How many of the last sessions come at twice the distance. */
  fortnightlyLast: whole(0, 16, 'sessions').default(0),
  missed: policy.default('make-up'),
  cancelled: policy.default('make-up'),
  /** A client's cancellation with less notice than this falls under the policy `cancelled`. */
  noticeHours: whole(0, 168, 'hours').default(24),
  /** Whether clients are asked to confirm each session: staff are told of one that is not confirmed 24 hours before. */
  confirm: flag().default(false),
  /**
   * Whether clients may move a session themselves, until `noticeHours` before it: to one of so many offered times, so many
   * days away from it at most. Null: they may ask, and staff decide.
   */
  selfService: object({ choices: whole(1, 10, 'times').default(3), days: whole(1, 28, 'days').default(7) })
    .readonly()
    .nullable()
    .default(null),
})
  .refine(({ initial, ending }) => initial + ending < 12, {
    error: 'is too long together with "initial"; give two that come to less than 12 sessions',
    path: ['ending'],
    abort: true,
  })
  .readonly()
export type CourseSettings = z.infer<typeof CourseSettings>
