import { createHash } from 'node:crypto'

import type { CourseId } from '../course/ids.ts'
import type { AuditRecord } from '../store/items.ts'
import type { Instant } from '../time/instant.ts'

/** Who did what to which course, and when: ids and codes only. */
export interface Act {
  readonly course: CourseId
  /** The course's revision that the act brought about. */
  readonly revision: number
  readonly at: Instant
  readonly by: string
  readonly act: string
  readonly slot: number | null
  readonly why: string | null
}

/** The record of an act, chained to the one before: a record that is changed or taken out later breaks every hash after it. */
export function auditRecord(act: Act, before: AuditRecord | null): AuditRecord {
  const fields = [act.course, act.revision, act.at, act.by, act.act, act.slot, ...(act.why === null ? [] : [act.why])]
  const hash = createHash('sha256')
    .update(JSON.stringify([before?.hash ?? null, ...fields]))
    .digest('hex')
  return { ...act, hash }
}
