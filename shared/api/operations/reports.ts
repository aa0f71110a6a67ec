import * as z from 'zod/mini'

import { TherapistId } from '../../course/ids.ts'
import { refuse } from '../../course/refusal.ts'
import { measureIds } from '../../ipt/measures/measures.ts'
import { readReport } from '../../reports/read-report.ts'
import { longestPeriod } from '../../reports/period.ts'
import { clinical, everybody, limitedTo, mayReach } from '../../staff/access.ts'
import { PlainDate, daysBetween } from '../../time/wall-time.ts'
import { answered } from '../api-result.ts'
import { operation } from '../operation.ts'
import { noBody, nothing, whole } from '../schemas/plain.ts'
import { nobodys } from '../whose.ts'

const share = z
  .readonly(z.object({ count: whole, of: whole, unknown: whole }))
  .check(
    z.meta({ id: 'Share', description: 'So many of so many; `unknown` are those of which it is not known, besides.' }),
  )

const attendance = z.readonly(
  z.object({
    ...{ attended: whole, missed: whole, cancelledLate: whole, cancelled: whole, unmarked: whole, share },
    prompts: z.readonly(z.object({ answered: share, skipped: whole, held: whole })),
  }),
)

const measure = z.readonly(z.object({ form: z.enum(measureIds), recovered: share, improved: share, worse: share }))

const outcomes = z.readonly(z.object({ recovered: share, improved: share, measures: z.readonly(z.array(measure)) }))

const ReportAnswer = z.object({ attendance, completed: share, running: whole, outcomes: z.nullable(outcomes) }).check(
  z.meta({
    id: 'Report',
    description: 'The figures of the console’s Reports; `outcomes` are null for the front desk.',
  }),
)

export const reportOperations = [
  operation({
    ...{ id: 'readReport', method: 'GET', path: '/api/report', tag: 'clinic', params: nothing, whose: nobodys },
    summary: `How sessions, prompts and courses went from a day to another, both included, ${longestPeriod} days at most; of therapists their own`,
    query: z.strictObject({ from: PlainDate, to: PlainDate, therapist: z.optional(TherapistId) }),
    ...{ access: everybody, body: noBody, takes: null, status: 200, answer: ReportAnswer },
    refusals: ['unknown-therapist'],
    run: async ({ deps, person, query: { from, to, therapist = null } }) => {
      const own = limitedTo(person, everybody)
      if (own !== null && therapist !== null && therapist !== own)
        return refuse('unknown-therapist', 'there is no such therapist')
      if (to < from || daysBetween(from, to) >= longestPeriod)
        return refuse('bad-input', `query.to: give 1 to ${longestPeriod} days`)
      const period = { from, to, zone: deps.clinic.timeZone }
      const report = await readReport(deps.store, { period, therapist: own ?? therapist, now: deps.clock() })
      return answered({ ...report, outcomes: mayReach(person, clinical, null) ? report.outcomes : null })
    },
  }),
] as const
