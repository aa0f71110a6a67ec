import * as z from 'zod/mini'

import { JobId } from '../../course/ids.ts'
import { approveReplan } from '../../replan/approve-replan.ts'
import { replanStatus } from '../../replan/replan-status.ts'
import { overseeing, running } from '../../staff/access.ts'
import { answeredBegun } from '../answered-done.ts'
import { answered, notFound } from '../api-result.ts'
import { operation } from '../operation.ts'
import { Begun } from '../schemas/done.ts'
import { id, instant, noBody, nothing, whole } from '../schemas/plain.ts'
import { wholeInQuery } from '../schemas/query.ts'
import { nobodys } from '../whose.ts'

const ofCourse = z.readonly(
  z.object({
    ...{ course: id, messages: whole, firstAt: z.nullable(instant), lastAt: z.nullable(instant) },
    ...{ slots: z.readonly(z.array(whole)), told: z.readonly(z.array(whole)) },
  }),
)

const replan = {
  ...{ job: id, from: z.string(), to: z.string(), phase: z.string(), startedAt: instant },
  ...{ finishedAt: z.nullable(instant), approvedBy: z.nullable(z.string()), approvedAt: z.nullable(instant) },
  ...{ lookedAt: whole, changed: whole, messages: whole, firstAt: z.nullable(instant), lastAt: z.nullable(instant) },
  ...{ slots: whole, courses: z.readonly(z.array(ofCourse)), next: z.nullable(whole) },
}

const change = z.readonly(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() }))

export const replanOperations = [
  operation({
    ...{ id: 'readReplans', method: 'GET', path: '/api/replans', tag: 'replans', whose: nobodys, access: overseeing },
    summary: 'What planning goes by, and what other settings or zone rules change that were deployed',
    ...{ params: nothing, query: z.strictObject({ after: z.optional(wholeInQuery(0, 999_999)) }), body: noBody },
    ...{ takes: null, status: 200, refusals: [] },
    answer: z.object({
      applied: z.nullable(z.readonly(z.object({ settings: z.string(), zoneRules: z.string() }))),
      settings: z.nullable(z.readonly(z.object({ ...replan, changes: z.readonly(z.array(change)) }))),
      zoneRules: z.nullable(z.readonly(z.object(replan))),
    }),
    run: async ({ deps, query }) => answered(await replanStatus(deps, query.after ?? 0)),
  }),
  operation({
    ...{ id: 'approveReplan', method: 'POST', path: '/api/replans/{job}/approve', tag: 'replans', whose: nobodys },
    summary: 'Lets settings that were deployed take effect; a second approval changes nothing',
    ...{ access: running, params: z.strictObject({ job: JobId }), query: nothing, body: noBody, takes: null },
    ...{ status: 202, bears: ['Location'], answer: Begun, refusals: ['changed-meanwhile', 'not-allowed'] },
    run: async ({ deps, person, params: { job } }) => {
      const approved = await approveReplan(deps, job, person.id)
      return !approved.ok && approved.error.code === 'bad-input'
        ? notFound('there is no such thing')
        : answeredBegun(approved)
    },
  }),
] as const
