import { type CaseView, caseViewOf } from '../../../course/case-view.ts'
import { everybody, limitedTo } from '../../../staff/access.ts'
import type { ConsoleVisit } from '../console-visit.ts'

/** The courses that run and that somebody may see, as they stand now. */
export async function readCaseload({ deps, person, now }: ConsoleVisit): Promise<readonly CaseView[]> {
  const rows = await deps.store.listCaseload({ of: 'open', therapist: limitedTo(person, everybody) })
  return rows.map((row) => caseViewOf(row, now))
}
