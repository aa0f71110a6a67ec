import type { CourseCommand } from '../../shared/change/course-command.ts'
import { type CommandCourseDeps, commandCourse } from '../../shared/command/command-course.ts'
import type { ClientId } from '../../shared/course/ids.ts'
import { type Result, done } from '../../shared/course/refusal.ts'

type Of<Verb extends CourseCommand['do']> = Omit<Extract<CourseCommand, { do: Verb }>, 'do'> & { readonly by: string }

/** A command of a member of staff; only whether it was done is of interest. */
export async function act(deps: CommandCourseDeps, client: ClientId, command: CourseCommand): Promise<Result<null>> {
  return plain(await commandCourse(deps, client, { command, by: 'staff-1' }))
}

export async function mark(
  deps: CommandCourseDeps,
  client: ClientId,
  { by, ...given }: Of<'mark'>,
): Promise<Result<null>> {
  return plain(await commandCourse(deps, client, { command: { do: 'mark', ...given }, by }))
}

export async function confirm(
  deps: CommandCourseDeps,
  client: ClientId,
  { by, slot }: Of<'confirm'>,
): Promise<Result<null>> {
  return plain(await commandCourse(deps, client, { command: { do: 'confirm', slot }, by }))
}

export async function setFocus(
  deps: CommandCourseDeps,
  client: ClientId,
  { by, ...focus }: Of<'focus'>,
): Promise<Result<null>> {
  return plain(await commandCourse(deps, client, { command: { do: 'focus', ...focus }, by }))
}

export async function pickTechnique(
  deps: CommandCourseDeps,
  client: ClientId,
  { by, ...pick }: Of<'technique'>,
): Promise<Result<null>> {
  return plain(await commandCourse(deps, client, { command: { do: 'technique', ...pick }, by }))
}

function plain(result: Result<unknown>): Result<null> {
  return result.ok ? done(null) : result
}
