import { CourseCommand, CourseVerb } from '../../../change/course-command.ts'
import { courseIdOf } from '../../../course/ids.ts'
import { type Result, done, refuse } from '../../../course/refusal.ts'
import type { Slot } from '../../../course/slot.ts'
import type { FormFields } from '../../../http/read-form.ts'
import { mayReach } from '../../../staff/access.ts'
import { commandAccess } from '../../../staff/command-access.ts'
import type { CourseVisit } from '../console-visit.ts'
import { type DoField, askedOf, readField } from './do-field.ts'
import type { SlotForm, WholeForm } from './verb-form.ts'
import { verbForms } from './verb-forms.ts'

/** What a page of a command asks for. */
export interface Asked {
  readonly verb: CourseCommand['do']
  readonly form: SlotForm | WholeForm
  /** The session that it is about; null: the course as a whole, or none has been chosen yet. */
  readonly slot: Slot | null
  readonly fields: readonly DoField[]
}

/** A command, or what is wrong in which field. */
export type Read =
  | { readonly ok: true; readonly command: CourseCommand }
  | { readonly ok: false; readonly faults: ReadonlyMap<string, string> }

/** What the page at a path asks for; refused where it is nobody's to ask for it, or the course is not the newest. */
export async function askedAt(visit: CourseVisit, sent: FormFields | null): Promise<Result<Asked>> {
  const { state, params, person } = visit
  const verb = CourseVerb.safeParse(params['verb'])
  if (!verb.success) return refuse('unknown-form', 'there is nothing at this address')
  if (!mayReach(person, commandAccess[verb.data], state.course.therapist)) {
    return refuse('not-allowed', 'this is not for your role')
  }
  const { client, course } = state
  if (client.erasedAt !== null) return refuse('unknown-client', 'the client is erased')
  // Commands act on a client's newest course, whichever page they come from.
  if (course.id !== courseIdOf(client.id, client.courses)) {
    return refuse('course-closed', 'the client has a newer course; this one stays as it is')
  }
  const form = verbForms[verb.data]
  const slot = form.of === 'slot' ? slotOf(visit, form, sent) : null
  return done({ verb: verb.data, form, slot, fields: await fieldsOf(visit, form, slot) })
}

async function fieldsOf(
  visit: CourseVisit,
  form: SlotForm | WholeForm,
  slot: Slot | null,
): Promise<readonly DoField[]> {
  if (form.of === 'course') return form.fields(visit)
  return slot === null ? [] : form.fields(visit, slot)
}

/** The session that was chosen, or the only one that there is to choose. */
function slotOf({ state, query, now }: CourseVisit, { fits }: SlotForm, sent: FormFields | null): Slot | null {
  const chosen = (sent ?? query).get('slot')
  if (chosen !== undefined) return state.slots.find(({ id }) => `${id}` === chosen) ?? null
  const fitting = state.slots.filter((slot) => fits(slot, now))
  return (fitting.length === 1 ? fitting[0] : null) ?? null
}

/** The command that a form comes to, by the schema of commands. */
export function readCommand({ verb, form, slot, fields }: Asked, sent: FormFields): Read {
  const parts = fields.map((field) => [field.name, readField(field, sent)] as const)
  const about = form.of === 'slot' ? { slot: slot?.id } : {}
  const parsed = CourseCommand.safeParse({ do: verb, ...about, ...Object.fromEntries(parts) })
  if (parsed.success) return { ok: true, command: parsed.data }
  const places = new Set(parsed.error.issues.map(({ path }) => path[0]))
  const wrong = fields.filter(({ name }) => places.has(name))
  return { ok: false, faults: new Map(wrong.map(({ name, kind }) => [name, askedOf[kind]])) }
}
