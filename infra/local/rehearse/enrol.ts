import * as z from 'zod'

import { Instant, plusMinutes } from './instant.ts'
import type { ApiAnswer, StaffApi } from './staff-api.ts'

const Fault = z.object({
  line: z.number().int(),
  column: z.string().nullish(),
  code: z.string(),
  message: z.string(),
})
const Faults = z.object({ errors: z.array(Fault).min(1) })
const Refusal = z.object({ code: z.string(), detail: z.string() })
const Begun = z.object({ job: z.string() })
const First = z.object({ at: Instant.nullable() })

type Refused = { readonly ok: false; readonly faults: readonly string[] }

/** Everyone is enrolled 168 hours before the earliest first session, unless another start was asked for. */
export async function findStart(
  api: StaffApi,
  { csv, start }: { readonly csv: string; readonly start: Instant | null },
): Promise<{ readonly ok: true; readonly at: Instant } | Refused> {
  if (start !== null) return { ok: true, at: start }
  const answer = await api.ask({ ...asCsv(csv), path: '/api/first-sessions' })
  const first = First.safeParse(answer.body)
  if (!first.success) return tellRefusal(answer)
  if (first.data.at !== null) return { ok: true, at: plusMinutes(first.data.at, -168 * 60) }
  // No row has a first session that can be read: the import will tell every fault, whatever the clock says.
  const refused = await beginEnrolment(api, csv)
  return refused.ok ? { ok: false, faults: ['1: first_session: no row has one; give each client one'] } : refused
}

/** Hands the clients' file in; enrolment itself then runs as a job. */
export async function beginEnrolment(
  api: StaffApi,
  csv: string,
): Promise<{ readonly ok: true; readonly job: string } | Refused> {
  const answer = await api.ask({ ...asCsv(csv), path: '/api/imports' })
  const begun = Begun.safeParse(answer.body)
  return begun.success ? { ok: true, job: begun.data.job } : tellRefusal(answer)
}

function asCsv(body: string) {
  return { method: 'POST', body, type: 'text/csv' } as const
}

/** `line: column: reason (code)` for each fault. */
function tellRefusal({ body }: ApiAnswer): Refused {
  const faults = Faults.safeParse(body)
  if (faults.success) return { ok: false, faults: faults.data.errors.map(tellFault) }
  const { code, detail } = Refusal.parse(body)
  return { ok: false, faults: [`1: ${detail} (${code})`] }
}

function tellFault({ line, column, code, message }: z.infer<typeof Fault>): string {
  const place = column === null || column === undefined || column === '' ? '' : `${column}: `
  return `${line}: ${place}${message} (${code})`
}
