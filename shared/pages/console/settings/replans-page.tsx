import { JobId } from '../../../course/ids.ts'
import { done, refuse } from '../../../course/refusal.ts'
import { approveReplan } from '../../../replan/approve-replan.ts'
import { replanStatus } from '../../../replan/replan-status.ts'
import { everybody, running } from '../../../staff/access.ts'
import { pageHtml } from '../../page-frame.tsx'
import type { ClinicPage, ConsoleForm, ConsoleTaken } from '../console-page.ts'
import type { ConsoleVisit } from '../console-visit.ts'
import { ReplansView } from './replans-view.tsx'

/** Settings that were deployed and wait for approval, with all that they would change; and what new zone rules changed. */
export const replansPage: ClinicPage = {
  of: 'clinic',
  access: everybody,
  taking: running,
  show: async (visit, fault) => {
    const after = Number(visit.query.get('after') ?? 0)
    const status = await replanStatus(visit.deps, Number.isInteger(after) && after > 0 ? after : 0)
    return done(visit.deps.respond(200, pageHtml(<ReplansView {...{ visit, fault, status }} />)))
  },
  take,
}

/** What is approved is the change that was shown, and no other. */
async function take({ deps, person }: ConsoleVisit, { seen }: ConsoleForm): Promise<ConsoleTaken> {
  const job = JobId.safeParse(seen)
  if (!job.success) return refuse('bad-input', 'the form does not say what is to be approved')
  const approved = await approveReplan(deps, job.data, person.id)
  return approved.ok ? done({ to: 'settings/replans' }) : approved
}
