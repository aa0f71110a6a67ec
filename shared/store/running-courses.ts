import type { CaseloadRow } from '../course/caseload-row.ts'
import type { CourseId } from '../course/ids.ts'
import { type Instant, plus } from '../time/instant.ts'
import { listCaseload, listChanged } from './caseload-index.ts'
import type { Table } from './table.ts'

/** What a process knows of the courses that run, and as of when. */
interface Kept {
  readonly rows: ReadonlyMap<CourseId, CaseloadRow>
  readonly at: Instant
}

/** How far back changes are read anew: longer than an index lags, than two clocks of which each may be a quarter of an hour off differ, and than a write is tried. */
const overlap = { minutes: -40 } as const

/**
 * Lists all courses that run. A process reads the whole list once, and from then on what was changed: five thousand rows
 * are three megabytes. A row that is unchanged is the same object each time.
 */
export function createRunningCourses(table: Table): () => Promise<readonly CaseloadRow[]> {
  let kept: Kept | null = null
  return async () => {
    const at = table.now()
    const rows =
      kept === null
        ? withRows(new Map(), await listCaseload(table, { of: 'open', therapist: null }))
        : withRows(kept.rows, await listChanged(table, plus(kept.at, overlap)))
    kept = { rows, at }
    return [...rows.values()]
  }
}

/** Courses that have closed meanwhile are left out. */
function withRows(before: Kept['rows'], changed: readonly CaseloadRow[]): Kept['rows'] {
  const rows = new Map(before)
  for (const row of changed) {
    if (row.status === 'closed') rows.delete(row.course)
    else rows.set(row.course, row)
  }
  return rows
}
