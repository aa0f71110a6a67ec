import type { CourseCommand } from '../../change/course-command.ts'
import { commandCourse } from '../../command/command-course.ts'
import { type PageForm, type Taken, revisionSeen } from './client-page.ts'
import type { Visit } from './visit.ts'

/** Carries out what the client asks of the course as the page showed it, and goes on to a page below the link. */
export async function giveCommand(
  { deps, state, path }: Visit,
  form: PageForm,
  { command, to = path }: { readonly command: CourseCommand; readonly to?: string },
): Promise<Taken> {
  const given = { command, by: 'client', seen: revisionSeen(form) }
  const result = await commandCourse(deps, state.client.id, given)
  return result.ok ? { ok: true, value: { to } } : result
}
