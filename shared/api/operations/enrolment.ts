import * as z from 'zod/mini'

import type { PlannedRow } from '../../enrol/check-csv.ts'
import { parseRow } from '../../enrol/parse-row.ts'
import { enrol } from '../../enrol/enrol.ts'
import { firstSession } from '../../enrol/first-session.ts'
import { importClients } from '../../enrol/import-clients.ts'
import { previewEnrolment } from '../../enrol/preview-enrolment.ts'
import { previewImport } from '../../enrol/preview-import.ts'
import { type RefusalCode, refuse } from '../../course/refusal.ts'
import { booking, importing, limitedTo } from '../../staff/access.ts'
import type { Person } from '../../staff/person.ts'
import type { ApiDeps } from '../api-deps.ts'
import { answered } from '../api-result.ts'
import { enrolmentView } from '../enrolment-view.ts'
import { operation } from '../operation.ts'
import { EnrolmentPreviewAnswer } from '../schemas/enrolment-answer.ts'
import { NewCourse, cellsOf, faultsOf } from '../schemas/new-course.ts'
import { id, instant, nothing, wall, whole } from '../schemas/plain.ts'
import { csvFault } from '../schemas/problem.ts'
import { nobodys } from '../whose.ts'

/** All that an enrolment may be refused for. */
export const enrolmentRefusals: readonly RefusalCode[] = [
  'unknown-therapist',
  'course-open',
  'sessions-out-of-range',
  'first-session-in-past',
  'no-free-step',
  'slot-taken',
  'outside-hours',
  'changed-meanwhile',
  'no-consent',
  'not-allowed',
]

/** So many faults of one file are told: an answer of Lambda has 6 MB at most. */
const mostErrors = 10_000

/** A row of a clients' file that could be enrolled as things stand. */
const goodRow = z.readonly(
  z.object({ line: whole, client: id, therapist: id, sessions: whole, held: whole, first: wall, last: wall }),
)

const ofFile = { tag: 'imports', params: nothing, whose: nobodys, body: z.string(), takes: 'text/csv' } as const

export const enrolmentOperations = [
  operation({
    ...{ id: 'enrolClient', method: 'POST', path: '/api/clients', tag: 'clients', params: nothing, query: nothing },
    summary: 'Enrols a client: books the whole course at once, or nothing',
    ...{ access: booking, whose: nobodys, takes: 'application/json', status: 201, bears: ['Location'] },
    body: NewCourse,
    answer: z.object({ course: z.string() }),
    refusals: enrolmentRefusals,
    run: async ({ deps, person, body }) => {
      const read = readNewCourse(deps, person, body)
      if (!read.ok) return read
      const enrolled = await enrol(deps, read.enrolment, person.id)
      if (!enrolled.ok) return enrolled
      return answered({ course: enrolled.value }, { location: `/api/clients/${body.client}` })
    },
  }),
  operation({
    ...{ id: 'previewEnrolment', method: 'POST', path: '/api/enrolment-previews', tag: 'clients', params: nothing },
    summary:
      'What enrolling would do: each date, message and the welcome; a refusal tells in `instead` the nearest free first times',
    ...{ query: nothing, access: booking, whose: nobodys, takes: 'application/json', status: 200, looksOnly: true },
    ...{ body: NewCourse, answer: EnrolmentPreviewAnswer, refusals: enrolmentRefusals },
    run: async ({ deps, person, body }) => {
      const read = readNewCourse(deps, person, body)
      if (!read.ok) return read
      const preview = await previewEnrolment(deps, read.enrolment, person.id)
      if (!preview.ok) return { ok: false, error: { ...preview.error, instead: preview.free } }
      return answered(enrolmentView(preview, person))
    },
  }),
  operation({
    ...{ ...ofFile, id: 'importClients', method: 'POST', path: '/api/imports' },
    summary: "Checks a clients' file whole, then enrols its rows as a job; with a bad row nothing, unless partial",
    ...{ access: importing, status: 202, bears: ['Location'], refusals: [] },
    query: z.strictObject({ partial: z.optional(z.enum(['true', 'false'])) }),
    answer: z.object({ job: z.string(), rows: whole, errors: z.readonly(z.array(csvFault)) }),
    run: async ({ deps, person, query, body: csv }) => {
      const begun = await importClients(deps, { csv, partial: query.partial === 'true', by: person.id })
      if (begun.ok) {
        const { job, rows, errors } = begun
        return answered({ job, rows, errors: errors.slice(0, mostErrors) }, { location: `/api/jobs/${job}` })
      }
      const { errors } = begun
      const detail = `nothing was enrolled: ${errors.length} cells are wrong; see which, and why`
      return { ok: false, error: { code: 'bad-input', detail, errors: errors.slice(0, mostErrors) } }
    },
  }),
  operation({
    ...{ ...ofFile, id: 'previewImport', method: 'POST', path: '/api/import-previews', query: nothing },
    summary: "Checks a clients' file as an import would, and tells what each good row would book; enrols nobody",
    ...{ access: importing, looksOnly: true, status: 200, refusals: [] },
    answer: z.object({
      rows: z.readonly(z.array(goodRow)),
      errors: z.readonly(z.array(csvFault)),
      good: whole,
      bad: whole,
    }),
    run: async ({ deps, body: csv }) => {
      const { rows, errors, good, bad } = await previewImport(deps, csv)
      const planned = rows.flatMap((row) => (row.planned === null ? [] : [row.planned]))
      const faults = [...errors, ...rows.flatMap((row) => row.errors)]
      return answered({ rows: planned.map(goodRowOf), errors: faults.slice(0, mostErrors), good, bad })
    },
  }),
  operation({
    ...{ ...ofFile, id: 'firstSession', method: 'POST', path: '/api/first-sessions', query: nothing },
    summary: "When the earliest session of a clients' file starts; null where no row tells a time",
    ...{ access: importing, looksOnly: true, status: 200, refusals: [] },
    answer: z.object({ at: z.nullable(instant) }),
    run: async ({ deps, body }) => answered({ at: firstSession(deps.clinic, body) }),
  }),
] as const

/** An enrolment as it is asked for; therapists enrol clients of their own. */
function readNewCourse({ clinic }: Pick<ApiDeps, 'clinic'>, person: Person, body: NewCourse) {
  const own = limitedTo(person, booking)
  if (own !== null && body.therapist !== own) return refuse('unknown-therapist', 'enrol clients of your own')
  const read = parseRow(clinic, { line: 1, cells: cellsOf(body) })
  return read.ok ? read : faultsOf(read.errors)
}

function goodRowOf({ line, enrolment, steps }: PlannedRow): z.output<typeof goodRow> {
  const { client, therapist, sessions, held, first } = enrolment
  return { line, client, therapist, sessions, held, first, last: steps.at(-1)?.wall ?? first }
}
