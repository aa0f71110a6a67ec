import * as z from 'zod/mini'

import { ContentLevel, Locale } from '../course/client.ts'
import { type Course, Indication } from '../course/course.ts'
import { ClientId, JobId, TherapistId } from '../course/ids.ts'
import { Area } from '../ipt/area.ts'
import type { JobRow } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'
import { PlainDate, WallTime } from '../time/wall-time.ts'
import { Zone } from '../time/zone.ts'
import type { Enrolment } from './enrolment.ts'

/** A row as it is kept beside its job until it has been gone over. */
const KeptRow = z.object({
  client: ClientId,
  name: z.string(),
  email: z.string(),
  zone: z.nullable(Zone),
  locale: Locale,
  content: ContentLevel,
  consentedOn: z.nullable(PlainDate),
  therapist: TherapistId,
  sessions: z.number(),
  held: z.number(),
  first: WallTime,
  area: z.nullable(Area),
  indication: z.nullable(Indication),
  measures: z.array(z.string()),
  pin: z._default(z.nullable(z.string()), null),
}) satisfies z.ZodMiniType<Enrolment>

/** What is left of a row that has been gone over: whose it was, and why it was refused, by code; null: it was not. */
const SpentRow = z.strictObject({
  client: ClientId,
  refusal: z.nullable(z.object({ code: z.string(), detail: z.string() })),
})
export type SpentRow = z.infer<typeof SpentRow>

/** A row's enrolment, or what became of it. */
export function readRow({ value }: JobRow): { readonly enrolment: Enrolment } | { readonly spent: SpentRow } {
  const spent = SpentRow.safeParse(value)
  return spent.success ? { spent: spent.data } : { enrolment: KeptRow.parse(value) }
}

/** The row with nothing of the person left in it. */
export function spentRow(row: JobRow, spent: SpentRow): JobRow {
  return { ...row, value: spent }
}

/** Rows that are read at a time. */
const page = 100

/**
 * Leaves nothing of the person in the row from which a course was enrolled. An import does so itself with each row that it
 * has gone over; this one may have been cut off before it came to that, and passes the row over when it goes on.
 */
export async function forgetRow(store: Store, { client, enrolledBy }: Course): Promise<void> {
  const id = JobId.safeParse(enrolledBy)
  const job = id.success ? await store.readJob(id.data) : null
  if (job === null || job.type !== 'import') return
  for (let from = 0; from < job.rows; from += page) {
    const rows = await store.readJobRows(job.id, from, page)
    const ours = rows.filter((row) => isOf(row, client))
    if (ours.length > 0) await store.putJobRows(ours.map((row) => spentRow(row, { client, refusal: null })))
  }
}

function isOf(row: JobRow, client: ClientId): boolean {
  const read = readRow(row)
  return 'enrolment' in read && read.enrolment.client === client
}
