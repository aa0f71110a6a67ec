import * as z from 'zod'

import type { System } from '../system-types.ts'
import { command } from './command.ts'
import { Instant, plusMinutes } from './instant.ts'

const Fault = z.object({
  line: z.number().int(),
  column: z.string().nullish(),
  code: z.string(),
  message: z.string(),
})
const Faults = z.object({ ok: z.literal(false), errors: z.array(Fault).min(1) })
const Refusal = z.object({ ok: z.literal(false), error: z.object({ code: z.string(), detail: z.string() }) })
const Begun = z.object({ ok: z.literal(true), job: z.string() })
const First = z.object({ ok: z.literal(true), at: Instant.nullable() })

type Refused = { readonly ok: false; readonly faults: readonly string[] }

/** Everyone is enrolled 168 hours before the earliest first session, unless another start was asked for. */
export async function findStart(
  system: System,
  { csv, start }: { readonly csv: string; readonly start: Instant | null },
): Promise<{ readonly ok: true; readonly at: Instant } | Refused> {
  if (start !== null) return { ok: true, at: start }
  const answer = await command(system, { do: 'first-session', csv })
  const first = First.safeParse(answer)
  if (!first.success) return tellRefusal(answer)
  if (first.data.at !== null) return { ok: true, at: plusMinutes(first.data.at, -168 * 60) }
  // No row has a first session that can be read: the import will tell every fault, whatever the clock says.
  const refused = await beginEnrolment(system, csv)
  return refused.ok ? { ok: false, faults: ['1: first_session: no row has one; give each client one'] } : refused
}

/** Hands the clients' file in; enrolment itself then runs as a job. */
export async function beginEnrolment(
  system: System,
  csv: string,
): Promise<{ readonly ok: true; readonly job: string } | Refused> {
  const answer = await command(system, { do: 'import', csv, partial: false, by: 'rehearsal' })
  const begun = Begun.safeParse(answer)
  return begun.success ? begun.data : tellRefusal(answer)
}

/** `line: column: reason (code)` for each fault. */
function tellRefusal(answer: unknown): Refused {
  const faults = Faults.safeParse(answer)
  if (faults.success) return { ok: false, faults: faults.data.errors.map(tellFault) }
  const { code, detail } = Refusal.parse(answer).error
  return { ok: false, faults: [`1: ${detail} (${code})`] }
}

function tellFault({ line, column, code, message }: z.infer<typeof Fault>): string {
  const place = column === null || column === undefined || column === '' ? '' : `${column}: `
  return `${line}: ${place}${message} (${code})`
}
