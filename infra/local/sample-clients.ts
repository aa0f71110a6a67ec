import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { beginEnrolment, findStart } from './rehearse/enrol.ts'
import { openStaffApi } from './rehearse/staff-api.ts'
import type { RunningStack } from './run-stack.ts'
import { travel } from './travel.ts'

export type Enrolled =
  | { readonly ok: true; readonly startsAt: string }
  | { readonly ok: false; readonly faults: readonly string[] }

/**
 * Sets the clock to 168 h before the samples' earliest first session and enrols them, as a rehearsal does. The samples
 * are of one clinic: another one's hours or therapists may refuse them, and then nobody is enrolled.
 */
export async function enrolSamples(system: RunningStack): Promise<Enrolled> {
  const csv = readFileSync(fileURLToPath(new URL('../samples/clients.csv', import.meta.url)), 'utf8')
  const api = openStaffApi(system)
  const start = await findStart(api, { csv, start: null })
  if (!start.ok) return start
  system.setNow(start.at)
  const begun = await beginEnrolment(api, csv)
  if (!begun.ok) return begun
  await travel(system, system.now())
  return { ok: true, startsAt: start.at }
}
