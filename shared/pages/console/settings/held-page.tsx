import { CourseId } from '../../../course/ids.ts'
import { type Result, done, refuse } from '../../../course/refusal.ts'
import type { FormFields } from '../../../http/read-form.ts'
import { decideHeld } from '../../../sending/decide-held.ts'
import { decideAllHeld, readHeld } from '../../../sending/held.ts'
import { everybody, limitedTo, running } from '../../../staff/access.ts'
import { pageHtml } from '../../page-frame.tsx'
import type { ClinicPage, ConsoleForm, ConsoleTaken } from '../console-page.ts'
import type { ConsoleVisit } from '../console-visit.ts'
import { HeldView, chosenPrefix } from './held-view.tsx'

/** What was due while sending was off and is held: admins let it go or leave it out; therapists see their own clients'. */
export const heldPage: ClinicPage = {
  of: 'clinic',
  access: everybody,
  taking: running,
  show: async (visit, fault) => {
    const { deps, person, query } = visit
    const after = Number(query.get('after') ?? 0)
    const from = Number.isInteger(after) && after > 0 ? after : 0
    const held = await readHeld(deps, from, limitedTo(person, everybody))
    return done(deps.respond(200, pageHtml(<HeldView {...{ visit, fault, held }} />)))
  },
  take,
}

/** What is no longer held is not decided on again; so nothing hangs on what else was shown. */
async function take(visit: ConsoleVisit, { fields }: ConsoleForm): Promise<ConsoleTaken> {
  const decided = await decide(visit, fields)
  return decided.ok ? done({ to: 'settings/held' }) : decided
}

async function decide({ deps, person }: ConsoleVisit, fields: FormFields): Promise<Result<unknown>> {
  const by = person.id
  const [what, ofAll] = [fields.get('do'), fields.get('all')]
  if (ofAll === 'send' || ofAll === 'skip') return decideAllHeld(deps, { do: ofAll, by })
  const course = CourseId.safeParse(fields.get('course'))
  if (!course.success || (what !== 'send' && what !== 'skip')) {
    return refuse('bad-input', 'the form does not say what is to be done')
  }
  const chosen = [...fields.keys()].filter((name) => name.startsWith(chosenPrefix))
  if (chosen.length === 0) return refuse('bad-input', 'choose at least one message')
  const only = new Set(chosen.map((name) => name.slice(chosenPrefix.length)))
  return decideHeld(deps, course.data, { do: what, by, only })
}
