import { absenceStatus } from '../../../absence/absence-status.ts'
import { approveAbsence, runAbsence } from '../../../absence/run-absence.ts'
import { withdrawAbsence } from '../../../absence/withdraw-absence.ts'
import { JobId } from '../../../course/ids.ts'
import { type Result, done, refuse } from '../../../course/refusal.ts'
import type { PageResponse } from '../../../http/page-response.ts'
import { everybody, mayReach, overseeing, running } from '../../../staff/access.ts'
import type { AbsenceJob } from '../../../store/jobs.ts'
import { pageHtml } from '../../page-frame.tsx'
import { scriptedPage } from '../console-frame.tsx'
import type { ClinicPage, ConsoleFault, ConsoleForm, ConsoleTaken } from '../console-page.ts'
import type { ConsoleVisit } from '../console-visit.ts'
import { progressScript } from '../import/progress-script.ts'
import { AbsenceView } from './absence-view.tsx'

/** One declared absence: what it would do to each course that it touches, the approval, and how far that is. */
export const absencePage: ClinicPage = {
  of: 'clinic',
  access: everybody,
  taking: running,
  show,
  take,
}

const noneThere = refuse('unknown-form', 'there is no such absence')

async function show(visit: ConsoleVisit, fault: ConsoleFault | null): Promise<Result<PageResponse>> {
  const job = await jobOf(visit)
  if (job === null) return noneThere
  const after = Number(visit.query.get('after') ?? 0)
  const from = Number.isInteger(after) && after > 0 ? after : null
  const status = mayReach(visit.person, overseeing, null) ? await absenceStatus(visit.deps, job.id, from) : null
  const of = status?.ok === true ? status.value : { job, courses: [], next: null }
  const page = <AbsenceView {...{ visit, fault, ...of }} />
  const isRunning = job.approvedAt !== null && job.finishedAt === null
  return done(isRunning ? scriptedPage(visit, page, progressScript) : visit.deps.respond(200, pageHtml(page)))
}

async function jobOf({ deps, params }: ConsoleVisit): Promise<AbsenceJob | null> {
  const id = JobId.safeParse(params['job'])
  const job = id.success ? await deps.store.readJob(id.data) : null
  return job?.type === 'absence' ? job : null
}

async function take(visit: ConsoleVisit, { fields, seen }: ConsoleForm): Promise<ConsoleTaken> {
  const { deps, person } = visit
  const job = await jobOf(visit)
  if (job === null) return noneThere
  if (seen !== `${job.version}`) {
    return refuse('changed-meanwhile', 'the absence was changed since the page was shown; look again')
  }
  const result = await actOf(fields.get('act') ?? '', visit, { id: job.id, by: person.id })
  if (!result.ok) return result
  // Few courses are moved at once; what is left of many goes on with the next tick.
  if (result.value.approvedAt !== null) await runAbsence(deps, job.id)
  return done({ to: visit.path })
}

async function actOf(
  act: string,
  { deps }: ConsoleVisit,
  { id, by }: { readonly id: JobId; readonly by: string },
): Promise<Result<AbsenceJob>> {
  if (act === 'approve') return approveAbsence(deps, id, by)
  if (act === 'withdraw') return withdrawAbsence(deps, id, by)
  return refuse('bad-input', 'the form does not say what is to be done')
}
