import * as z from 'zod/mini'

import { JobId } from '../../course/ids.ts'
import { everybody } from '../../staff/access.ts'
import { answered, notFound } from '../api-result.ts'
import { operation } from '../operation.ts'
import { id, instant, noBody, nothing, whole } from '../schemas/plain.ts'
import { refusedRow } from '../schemas/problem.ts'
import { ofJob } from '../whose.ts'

const JobAnswer = z
  .object({
    ...{ job: id, type: z.string(), rows: whole, done: whole, refused: z.readonly(z.array(refusedRow)) },
    ...{ startedAt: instant, finishedAt: z.nullable(instant), finished: z.boolean(), waiting: z.boolean() },
  })
  .check(
    z.meta({
      id: 'Job',
      description:
        'Work in steps: `done` of `rows` so far; `refused` tells what could not be done; `waiting` that somebody has to approve it first.',
    }),
  )

export const jobOperations = [
  operation({
    ...{ id: 'readJob', method: 'GET', path: '/api/jobs/{job}', tag: 'jobs', whose: ofJob, access: everybody },
    summary: 'How far a job is: an import, an absence, an export, an erasure, a re-plan, a letter',
    ...{ params: z.strictObject({ job: JobId }), query: nothing, body: noBody, takes: null, status: 200 },
    ...{ answer: JobAnswer, refusals: [] },
    run: async ({ deps, params }) => {
      const job = await deps.store.readJob(params.job)
      if (job === null) return notFound('there is no such thing')
      const { type, rows, cursor, refused, startedAt, finishedAt } = job
      const isWaiting = finishedAt === null && 'approvedAt' in job && job.approvedAt === null
      return answered({
        ...{ job: job.id, type, rows, done: cursor, refused, startedAt, finishedAt, finished: finishedAt !== null },
        waiting: isWaiting,
      })
    },
  }),
] as const
