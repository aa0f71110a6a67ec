import * as z from 'zod'

const span = z.object({ from: z.string(), to: z.string() })
const ranges = z.array(z.string())

/** What a clinic file says about times and messages, with the contract's defaults; all else in the file is let by. */
export const ClinicRules = z
  .object({
    timeZone: z.string(),
    locales: z.array(z.string()).default(['en']),
    therapists: z.array(
      z.object({ id: z.string(), hours: z.record(z.string(), ranges), leave: z.array(span).default([]) }),
    ),
    closures: z.array(span).default([]),
    course: z
      .object({
        minutes: z.number().default(50),
        everyDays: z.number().default(7),
        initial: z.number().default(3),
        ending: z.number().default(2),
        default: z.number().default(16),
        fortnightlyLast: z.number().default(0),
        missed: z.enum(['make-up', 'count']).default('make-up'),
        cancelled: z.enum(['make-up', 'count']).default('make-up'),
        noticeHours: z.number().default(24),
      })
      .prefault({}),
    messages: z
      .object({
        promptHours: z.number().default(48),
        reminderHours: z.number().default(24),
        countdown: z.array(z.number()).default([4, 2, 1]),
        at: z.string().default('10:00'),
        missedHours: z.number().default(2),
        followUpDays: z.number().default(30),
        quiet: z.object({ from: z.string(), to: z.string() }).default({ from: '21:00', to: '08:00' }),
      })
      .prefault({}),
  })
  .readonly()
export type ClinicRules = z.infer<typeof ClinicRules>
