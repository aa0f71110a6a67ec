import { declareAbsence } from '../../../absence/declare-absence.ts'
import { Absence, type DeclaredAbsence } from '../../../course/absence.ts'
import { done, refuse } from '../../../course/refusal.ts'
import { clinicNow } from '../../../deployed/clinic-now.ts'
import type { FormFields } from '../../../http/read-form.ts'
import { everybody, running } from '../../../staff/access.ts'
import type { AbsenceJob } from '../../../store/jobs.ts'
import { dateOf, daysBetween } from '../../../time/wall-time.ts'
import { toWall } from '../../../time/zone.ts'
import { pageHtml } from '../../page-frame.tsx'
import type { ConsoleDeps } from '../console-deps.ts'
import type { ClinicPage, ConsoleForm, ConsoleTaken } from '../console-page.ts'
import type { ConsoleVisit } from '../console-visit.ts'
import { AbsencesView } from './absences-view.tsx'

/** When therapists are away and the clinic is closed, by its file and as declared since; admins declare more. */
export const absencesPage: ClinicPage = {
  of: 'clinic',
  access: everybody,
  taking: running,
  show: async (visit, fault) => {
    const { deps } = visit
    const state = await deps.store.readClinic()
    const clinic = await clinicNow(deps, { ...state, absences: [] })
    const declared = await Promise.all(
      state.absences.map(async (absence) => ({ absence, job: await jobOf(deps, absence) })),
    )
    return done(deps.respond(200, pageHtml(<AbsencesView {...{ visit, fault, clinic, declared }} />)))
  },
  take,
}

async function jobOf({ store }: ConsoleDeps, { job: id }: DeclaredAbsence): Promise<AbsenceJob | null> {
  const job = id === null ? null : await store.readJob(id)
  return job?.type === 'absence' ? job : null
}

/** The most days that one absence has: a year. */
const longest = 366

async function take({ deps, person, now }: ConsoleVisit, { fields }: ConsoleForm): Promise<ConsoleTaken> {
  const asked = absenceAsked(fields)
  if (asked === null) return refuse('bad-input', 'give a first day and a last one that is not before it')
  const today = dateOf(toWall(now, deps.clinic.timeZone))
  if (asked.to < today) return refuse('bad-input', 'give days that are still to come')
  if (daysBetween(asked.from, asked.to) >= longest) return refuse('bad-input', `give at most ${longest} days`)
  const declared = await declareAbsence(deps, { absence: asked, by: person.id, approved: false })
  return declared.ok ? done({ to: `settings/absences/${declared.value.id}` }) : declared
}

/** The whole clinic is away where no therapist is chosen; null where the days cannot be read, or are not in order. */
function absenceAsked(fields: FormFields): Absence | null {
  const [from, to] = [fields.get('from'), fields.get('to')]
  return Absence.safeParse({ therapist: fields.get('therapist') || null, from, to: to || from }).data ?? null
}
