import { auditRecord } from '../audit/audit-record.ts'
import type { Client } from '../course/client.ts'
import type { Store, Write } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'

/**
 * What notes an act on a client in the audit of the open course. A client without an open course has no audit to write in;
 * the client's own item tells what was done.
 */
export async function noteInCourse(
  store: Pick<Store, 'readCourse' | 'readLastAudit'>,
  { openCourse }: Client,
  done: { readonly act: string; readonly by: string; readonly at: Instant },
): Promise<readonly Write[]> {
  const state = openCourse === null ? null : await store.readCourse(openCourse)
  if (state === null) return []
  const { course } = state
  const revision = course.revision + 1
  const act = { course: course.id, revision, ...done, slot: null, why: null }
  return [
    { put: 'course', value: { ...course, revision, version: course.version + 1 }, was: course.version },
    { put: 'audit', value: auditRecord(act, await store.readLastAudit(course.id)) },
  ]
}
