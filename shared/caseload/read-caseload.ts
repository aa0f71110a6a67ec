import { type CaseView, caseViewOf } from '../course/case-view.ts'
import { everybody, limitedTo } from '../staff/access.ts'
import type { Person } from '../staff/person.ts'
import type { OpenAlert, Store } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'

/** Who reads a caseload, and from where. */
export interface CaseloadReader {
  readonly deps: { readonly store: Pick<Store, 'listCaseload'> }
  readonly person: Person
  readonly now: Instant
}

/** The courses that run and that somebody may see, as they stand now. */
export async function readCaseload({ deps, person, now }: CaseloadReader): Promise<readonly CaseView[]> {
  const rows = await deps.store.listCaseload({ of: 'open', therapist: limitedTo(person, everybody) })
  return rows.map((row) => caseViewOf(row, now))
}

/** The codes of the alerts about each course. */
export function codesByCourse(alerts: readonly OpenAlert[]): ReadonlyMap<string, readonly string[]> {
  const codes = new Map<string, readonly string[]>()
  for (const { course, code } of alerts) if (course !== null) codes.set(course, [...(codes.get(course) ?? []), code])
  return codes
}
