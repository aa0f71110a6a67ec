import { settleAlerts } from '../alert/settle-alerts.ts'
import type { Message } from '../message/message.ts'
import type { CourseState, Store, Write } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'

/** A course closes when its completion has an outcome: its client may then begin another, and nothing is to be marked. */
export async function closeAfter(
  { store, clock }: { readonly store: Pick<Store, 'readAlert'>; readonly clock: () => Instant },
  message: Pick<Message, 'kind'>,
  before: CourseState,
): Promise<{ readonly state: CourseState; readonly writes: readonly Write[] }> {
  if (message.kind !== 'completion' || before.course.status === 'closed') return { state: before, writes: [] }
  const client = { ...before.client, openCourse: null, version: before.client.version + 1 }
  const after = { ...before, client, course: { ...before.course, status: 'closed' as const } }
  const settled = await settleAlerts(store, { before, after, now: clock() })
  return { state: after, writes: [{ put: 'client', value: client, was: before.client.version }, ...settled] }
}
