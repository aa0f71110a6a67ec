import { done, refuse } from '../../../course/refusal.ts'
import { lookAtWaiting } from '../../../sending/look-at-waiting.ts'
import { CatchUp, SwitchReason, setSending } from '../../../sending/set-sending.ts'
import { everybody, running } from '../../../staff/access.ts'
import { pageHtml } from '../../page-frame.tsx'
import type { ClinicPage, ConsoleForm, ConsoleTaken } from '../console-page.ts'
import type { ConsoleVisit } from '../console-visit.ts'
import { SendingView } from './sending-view.tsx'
import { switchSeen } from './switch-seen.ts'

/** Whether mail is sent, and what waits while it is not; admins set the switch. */
export const sendingPage: ClinicPage = {
  of: 'clinic',
  access: everybody,
  taking: running,
  show: async (visit, fault) => {
    const { deps } = visit
    const clinic = await deps.store.readClinic()
    const waiting = clinic.sending ? null : await lookAtWaiting(deps)
    const job = clinic.heldJob === null ? null : await deps.store.readJob(clinic.heldJob)
    const isHeld = job !== null && job.finishedAt === null
    return done(deps.respond(200, pageHtml(<SendingView {...{ visit, fault, clinic, waiting, isHeld }} />)))
  },
  take,
}

async function take({ deps, person }: ConsoleVisit, { fields, seen }: ConsoleForm): Promise<ConsoleTaken> {
  if (seen !== switchSeen(await deps.store.readClinic())) {
    return refuse('changed-meanwhile', 'somebody else has set the switch since the page was shown; look again')
  }
  const on = fields.get('switch') === 'on'
  if (!on && fields.get('switch') !== 'off') return refuse('bad-input', 'the form does not say what is to be done')
  const why = on ? null : (SwitchReason.safeParse(fields.get('why')).data ?? null)
  if (!on && why === null) return refuse('bad-input', 'say why, in at most 500 characters')
  const catchUp = CatchUp.safeParse(fields.get('catch-up'))
  if (on && !catchUp.success) return refuse('bad-input', 'say what becomes of what was due meanwhile')
  const set = await setSending(deps, { on, by: person.id, why, catchUp: catchUp.data ?? 'send' })
  return set.ok ? done({ to: 'settings' }) : set
}
