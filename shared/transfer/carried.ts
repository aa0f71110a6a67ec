import * as z from 'zod/mini'

import { Client } from '../course/client.ts'
import { Course } from '../course/course.ts'
import { AttemptId, CourseId } from '../course/ids.ts'
import { Slot } from '../course/slot.ts'
import { Alert, Answered, AuditRecord, DiaryDay, Edition, type SentMail } from '../store/items.ts'
import { AbsenceJob, CatchUpJob, ErasureJob, ImportJob, JobRow, ReplanJob } from '../store/jobs.ts'
import { Instant } from '../time/instant.ts'

/** A mail as a line of the file has it: its source in base64. */
const MailLine = z.lazy(() =>
  z.pipe(
    z.object({ course: CourseId, attempt: AttemptId, at: Instant, mime: z.base64() }),
    z.transform(({ mime, ...mail }): SentMail => ({ ...mail, mime: new Uint8Array(Buffer.from(mime, 'base64')) })),
  ),
)

/** The jobs that go on in another stack, or tell there what was done. */
const CarriedJob = z.lazy(() =>
  z.discriminatedUnion('type', [ImportJob, AbsenceJob, ErasureJob, ReplanJob, CatchUpJob]),
)

/** What a clinic takes along into another stack, one kind a row. The clinic's own state stands in the file's header. */
export const carriedKinds = {
  client: Client,
  course: Course,
  slot: Slot,
  audit: AuditRecord,
  mail: MailLine,
  answered: Answered,
  'diary-day': DiaryDay,
  alert: Alert,
  job: CarriedJob,
  'job-row': JobRow,
  edition: Edition,
} as const

/**
 * What it does not take along, by how the items' keys begin, and why. Of jobs, exports and letters stay: whoever wants one
 * asks again, and no letter is sent a second time by itself. Standing jobs stay too: each stack has its own.
 */
export const leftKinds = {
  clinic: "the state stands in the file's header; the heartbeat tells of the other stack",
  address: "a hash under the other stack's key; made anew from the clients",
  key: "sealed by the other stack's KMS key: links in old mails end, and clients ask for a fresh one",
  limit: 'over within minutes',
  outside: 'lies beside the table; each stack has its own',
  replay: "answers to the other stack's programs, over within a day",
} as const

const line = <Kind extends keyof typeof carriedKinds>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), value: carriedKinds[kind] })

/** An item that is taken along. */
export const Carried = z.lazy(() =>
  z.discriminatedUnion('kind', [
    line('client'),
    line('course'),
    line('slot'),
    line('audit'),
    line('mail'),
    line('answered'),
    line('diary-day'),
    line('alert'),
    line('job'),
    line('job-row'),
    line('edition'),
  ]),
)
export type Carried = z.infer<typeof Carried>

/** The item of a value that was put; null where its kind, or its job, is not taken along. */
export function carriedOf(put: { readonly put: string; readonly value: unknown }): Carried | null {
  if (!(put.put in carriedKinds)) return null
  if (put.put === 'job' && !CarriedJob.safeParse(put.value).success) return null
  const value = put.put === 'mail' ? MailAsLine.parse(put.value) : put.value
  return Carried.parse({ kind: put.put, value })
}

/** A stored mail as its line has it. */
const MailAsLine = z.lazy(() =>
  z.pipe(
    z.object({ course: z.unknown(), attempt: z.unknown(), at: z.unknown(), mime: z.instanceof(Uint8Array) }),
    z.transform(({ mime, ...mail }) => ({ ...mail, mime: Buffer.from(mime).toString('base64') })),
  ),
)
