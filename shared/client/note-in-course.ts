import { auditRecord } from '../audit/audit-record.ts'
import type { CourseId } from '../course/ids.ts'
import type { Store, Write } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'

/** What is done to a client, by whom and when: a code and names of staff, nothing of the person. */
export interface ClientAct {
  readonly act: string
  readonly by: string
  readonly now: Instant
}

/** What notes an act on a client in the audit of a course, whose revision it raises; nothing where there is no course. */
export async function noteInCourse(
  store: Pick<Store, 'readCourse' | 'readLastAudit'>,
  id: CourseId | null,
  { act, by, now }: ClientAct,
): Promise<readonly Write[]> {
  const state = id === null ? null : await store.readCourse(id)
  if (state === null) return []
  const { course } = state
  const revision = course.revision + 1
  const noted = { course: course.id, revision, at: now, by, act, slot: null, why: null }
  return [
    { put: 'course', value: { ...course, revision, version: course.version + 1 }, was: course.version },
    { put: 'audit', value: auditRecord(noted, await store.readLastAudit(course.id)) },
  ]
}
