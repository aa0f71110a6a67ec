import { type CaseView, caseViewOf } from '../course/case-view.ts'
import type { CourseId } from '../course/ids.ts'
import { everybody, limitedTo } from '../staff/access.ts'
import type { Person } from '../staff/person.ts'
import type { Alert } from '../store/items.ts'
import type { Store } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'

/** Who reads a caseload, and from where. */
export interface CaseloadReader {
  readonly deps: { readonly store: Pick<Store, 'listCaseload' | 'listAlerts'> }
  readonly person: Person
  readonly now: Instant
}

/** The courses that run and that somebody may see, as they stand now. */
export async function readCaseload({ deps, person, now }: CaseloadReader): Promise<readonly CaseView[]> {
  const rows = await deps.store.listCaseload({ of: 'open', therapist: limitedTo(person, everybody) })
  return rows.map((row) => caseViewOf(row, now))
}

/** Open alerts that are read for one page, a hundred at a time. */
const mostAlerts = 500
const perRead = 100

/** The open alerts that somebody may see, urgent ones first; `isMore`: there are others besides. */
export async function readAlerts(
  { deps, person }: CaseloadReader,
  own: ReadonlySet<CourseId>,
): Promise<{ readonly alerts: readonly Alert[]; readonly isMore: boolean }> {
  const all = limitedTo(person, everybody) === null
  const alerts: Alert[] = []
  let after: string | null = null
  for (let read = 0; read < mostAlerts; read += perRead) {
    const page: Awaited<ReturnType<typeof deps.store.listAlerts>> = await deps.store.listAlerts(after, perRead)
    alerts.push(...page.items.filter(({ course }) => all || (course !== null && own.has(course))))
    after = page.next
    if (after === null) break
  }
  return { alerts, isMore: after !== null }
}

/** The codes of the alerts about each course. */
export function codesByCourse(alerts: readonly Alert[]): ReadonlyMap<string, readonly string[]> {
  const codes = new Map<string, readonly string[]>()
  for (const { course, code } of alerts) if (course !== null) codes.set(course, [...(codes.get(course) ?? []), code])
  return codes
}
