import type { Message } from '../message/message.ts'
import type { CourseState, Write } from '../store/store.ts'

/** A course closes when its completion has an outcome: its client may then begin another. */
export function closeAfter(
  message: Pick<Message, 'kind'>,
  state: CourseState,
): { readonly state: CourseState; readonly writes: readonly Write[] } {
  if (message.kind !== 'completion' || state.course.status === 'closed') return { state, writes: [] }
  const client = { ...state.client, openCourse: null, version: state.client.version + 1 }
  const course = { ...state.course, status: 'closed' as const }
  return { state: { ...state, client, course }, writes: [{ put: 'client', value: client, was: state.client.version }] }
}
