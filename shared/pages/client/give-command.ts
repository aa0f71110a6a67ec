import type { CourseCommand } from '../../change/course-command.ts'
import { commandCourse } from '../../command/command-course.ts'
import type { Slot } from '../../course/slot.ts'
import { type PageForm, type Taken, revisionSeen } from './client-page.ts'
import { openClientLink } from './open-link.ts'
import type { Visit } from './visit.ts'

/** What a form asks of the course. */
export interface Asked {
  readonly command: CourseCommand
  /** The page below the link to go on to; default: the same. */
  readonly to?: string
  /** Whether a slot is already as the command would leave it. */
  readonly isDone?: (slot: Slot) => boolean
}

/**
 * Carries out what the client asks of the course as the page showed it, and goes on to a page below the link. A form that
 * comes twice, as from a button tapped twice, is done once, and met the second time as the first.
 */
export async function giveCommand(
  visit: Visit,
  form: PageForm,
  { command, to = visit.path, isDone }: Asked,
): Promise<Taken> {
  const { deps, state } = visit
  const given = { command, by: 'client', seen: revisionSeen(form) }
  const result = await commandCourse(deps, state.client.id, given)
  if (result.ok) return { ok: true, value: { to } }
  const isTwice = result.error.code === 'changed-meanwhile' && isDone !== undefined && 'slot' in command
  return isTwice && (await isNow(visit, command.slot, isDone)) ? { ok: true, value: { to } } : result
}

async function isNow({ deps, token }: Visit, id: number, isDone: (slot: Slot) => boolean): Promise<boolean> {
  const slot = (await openClientLink(deps, token))?.state.slots.find((one) => one.id === id)
  return slot !== undefined && isDone(slot)
}
