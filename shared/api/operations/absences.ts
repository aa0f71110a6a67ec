import * as z from 'zod/mini'

import { absenceStatus } from '../../absence/absence-status.ts'
import { declareAbsence } from '../../absence/declare-absence.ts'
import { approveAbsence, runAbsence } from '../../absence/run-absence.ts'
import { withdrawAbsence } from '../../absence/withdraw-absence.ts'
import { JobId, TherapistId } from '../../course/ids.ts'
import { refusalCodes } from '../../course/refusal.ts'
import { overseeing, running } from '../../staff/access.ts'
import { PlainDate } from '../../time/wall-time.ts'
import { answeredBegun, answeredDone } from '../answered-done.ts'
import { answered, notFound } from '../api-result.ts'
import { operation } from '../operation.ts'
import { Begun, Done } from '../schemas/done.ts'
import { day, id, instant, noBody, nothing, step, whole } from '../schemas/plain.ts'
import { PreviewAnswer, alternative } from '../schemas/preview-answer.ts'
import { refusedRow } from '../schemas/problem.ts'
import { wholeInQuery } from '../schemas/query.ts'
import { nobodys } from '../whose.ts'

const params = z.strictObject({ job: JobId })
const base = { tag: 'absences', whose: nobodys } as const

/** What an absence would do to one course, or why it can do nothing. */
const ofCourse = z.readonly(
  z.object({
    ...{ client: id, preview: z.nullable(PreviewAnswer), code: z.nullable(z.enum(refusalCodes)) },
    ...{
      detail: z.nullable(z.string()),
      alternatives: z.readonly(z.array(alternative)),
      instead: z.readonly(z.array(step)),
    },
  }),
)

export const absenceOperations = [
  operation({
    ...{ ...base, id: 'declareAbsence', method: 'POST', path: '/api/absences', access: running },
    summary: 'Declares leave or (therapist null) a closure: nothing is booked into it; once approved its sessions move',
    ...{ params: nothing, query: nothing, takes: 'application/json', status: 202, bears: ['Location'], answer: Begun },
    body: z.strictObject({
      ...{
        therapist: z.nullable(TherapistId),
        from: PlainDate,
        to: PlainDate,
        approved: z._default(z.boolean(), false),
      },
    }),
    refusals: ['unknown-therapist', 'changed-meanwhile'],
    run: async ({ deps, person, body: { approved, ...absence } }) => {
      const declared = await declareAbsence(deps, { absence, by: person.id, approved })
      // Few courses are done at once; what is left of many goes on with the next tick.
      if (declared.ok && approved) await runAbsence(deps, declared.value.id)
      return answeredBegun(declared)
    },
  }),
  operation({
    ...{ ...base, id: 'readAbsence', method: 'GET', path: '/api/absences/{job}', access: overseeing },
    summary: 'What an absence does to each course that it has not come to yet, or could not do',
    ...{ params, query: z.strictObject({ after: z.optional(wholeInQuery(0, 999_999)) }), body: noBody, takes: null },
    status: 200,
    answer: z.object({
      absence: z.readonly(z.object({ therapist: z.nullable(id), from: day, to: day })),
      ...{ rows: whole, done: whole, refused: z.readonly(z.array(refusedRow)), approvedBy: z.nullable(z.string()) },
      ...{ approvedAt: z.nullable(instant), withdrawnBy: z.nullable(z.string()), withdrawnAt: z.nullable(instant) },
      ...{ finished: z.boolean(), items: z.readonly(z.array(ofCourse)) },
      next: z.nullable(z.string()),
    }),
    refusals: [],
    run: async ({ deps, params: { job: id_ }, query }) => {
      const status = await absenceStatus(deps, id_, query.after ?? null)
      if (!status.ok) return notFound('there is no such thing')
      const { job, courses, next } = status.value
      const { absence, rows, cursor: done, refused, approvedBy, approvedAt, withdrawnBy, withdrawnAt, finishedAt } = job
      return answered({
        ...{ absence, rows, done, refused, approvedBy, approvedAt, withdrawnBy, withdrawnAt },
        finished: finishedAt !== null,
        items: courses.map(({ client, preview }) =>
          preview.ok
            ? { client, preview: preview.value, code: null, detail: null, alternatives: [], instead: [] }
            : {
                ...{ client, preview: null, code: preview.error.code, detail: preview.error.detail },
                ...{ alternatives: preview.conflicts, instead: preview.instead },
              },
        ),
        next: next === null ? null : `${next}`,
      })
    },
  }),
  operation({
    ...{ ...base, id: 'approveAbsence', method: 'POST', path: '/api/absences/{job}/approve', access: running },
    summary: 'Lets an absence move its courses; a second approval changes nothing',
    ...{ params, query: nothing, body: noBody, takes: null, status: 202, bears: ['Location'], answer: Begun },
    refusals: ['changed-meanwhile', 'not-allowed'],
    run: async ({ deps, person, params: { job } }) => {
      const approved = await approveAbsence(deps, job, person.id)
      return !approved.ok && approved.error.code === 'bad-input'
        ? notFound('there is no such thing')
        : answeredBegun(approved)
    },
  }),
  operation({
    ...{ ...base, id: 'withdrawAbsence', method: 'POST', path: '/api/absences/{job}/withdraw', access: running },
    summary: 'Takes an absence back: its days can be booked again; what was moved stays where it is',
    ...{ params, query: nothing, body: noBody, takes: null, status: 200, answer: Done },
    refusals: ['changed-meanwhile', 'not-allowed'],
    run: async ({ deps, person, params: { job } }) => {
      const withdrawn = await withdrawAbsence(deps, job, person.id)
      return !withdrawn.ok && withdrawn.error.code === 'bad-input'
        ? notFound('there is no such thing')
        : answeredDone(withdrawn)
    },
  }),
] as const
