import { acknowledge } from '../../shared/command/acknowledge.ts'
import { changePreferences } from '../../shared/client/change-preferences.ts'
import { declineAddress, setAddress } from '../../shared/client/decide-address.ts'
import { absenceStatus } from '../../shared/absence/absence-status.ts'
import { type Declaration, declareAbsence } from '../../shared/absence/declare-absence.ts'
import { approveAbsence, runAbsence } from '../../shared/absence/run-absence.ts'
import { givePin } from '../../shared/client/give-pin.ts'
import { commandCourse } from '../../shared/command/command-course.ts'
import { findFreeTimes, findOffers } from '../../shared/command/find-free-times.ts'
import { previewCourse } from '../../shared/command/preview-course.ts'
import { takeAnswers } from '../../shared/command/take-answers.ts'
import { setSending } from '../../shared/command/set-sending.ts'
import { alertRow, messageRows, sessionRows } from '../../shared/course-report/rows.ts'
import type { Step } from '../../shared/course/cadence.ts'
import { type ClientId, type JobId, courseIdOf } from '../../shared/course/ids.ts'
import { type Result, refuse } from '../../shared/course/refusal.ts'
import { eraseClient } from '../../shared/erase/erase-client.ts'
import { firstSession } from '../../shared/enrol/first-session.ts'
import { type ImportDeps, importClients } from '../../shared/enrol/import-clients.ts'
import { type TherapistFeedDeps, therapistFeedAddress } from '../../shared/feed/therapist-feed-address.ts'
import { approveReplan } from '../../shared/replan/approve-replan.ts'
import { replanStatus } from '../../shared/replan/replan-status.ts'
import type { AbsenceJob, ReplanJob } from '../../shared/store/jobs.ts'
import { listTexts } from '../../shared/texts/listing.ts'
import type { Command } from './commands.ts'

/** What commands need of the world outside. */
export type CommandDeps = ImportDeps & TherapistFeedDeps

/** How many rows a list gives at a time. */
const page = 100

/** Carries one command out; the answer is JSON with `ok`. */
export async function runCommand(deps: CommandDeps, command: Command): Promise<object> {
  switch (command.do) {
    case 'import':
      return importClients(deps, command)
    case 'import-status':
      return importStatus(deps, command.job)
    case 'first-session':
      return { ok: true, at: firstSession(deps.clinic, command.csv) }
    case 'change':
      return command.preview ? preview(deps, command) : answer(await commandCourse(deps, command.client, command))
    case 'absence':
      return absence(deps, command)
    case 'approve-absence':
      return jobAnswer(await approveAbsence(deps, command.job, command.by))
    case 'replan-status':
      return { ok: true, ...(await replanStatus(deps, command.after)) }
    case 'approve-replan':
      return jobAnswer(await approveReplan(deps, command.job, command.by))
    case 'absence-status':
      return statusOfAbsence(deps, command)
    case 'free-times':
      return times(await findFreeTimes(deps, command, command))
    case 'offers':
      return times(await findOffers(deps, command.client, command.slot))
    case 'answer':
      return answer(await takeAnswers(deps, command.client, command))
    case 'acknowledge':
      return answer(await acknowledge(deps, command.alert, command.by))
    case 'unsubscribe':
      return answer(await changePreferences(deps, command.client, { stop: 'all', by: command.by }))
    case 'address':
      return answer(await setAddress(deps, command.client, command))
    case 'decline-address':
      return answer(await declineAddress(deps, command.client, command.by))
    case 'pin':
      return answer(await givePin(deps, command.client, command))
    case 'erase':
      return answer(await eraseClient(deps, command.client, command.by))
    case 'sending':
      return answer(await setSending(deps, command))
    case 'therapist-feed':
      return therapistFeedAddress(deps, command.therapist)
    case 'texts':
      return {
        ok: true,
        clinic: deps.clinic.name,
        approved: deps.clinic.approved,
        catalogues: deps.clinic.locales.map((locale) => listTexts(deps.clinic, locale)),
      }
    case 'course':
      return course(deps, command.client)
    case 'courses': {
      const { items, next } = await deps.store.listCourses(command.after, page)
      return { ok: true, courses: items, next }
    }
    case 'alerts': {
      const { items, next } = await deps.store.listAlerts(command.after, page)
      return { ok: true, alerts: items.map((alert) => ({ id: alert.id, ...alertRow(alert) })), next }
    }
    default:
      return command satisfies never
  }
}

function answer(result: Result<unknown>): object {
  return result.ok ? { ok: true } : result
}

function times(result: Result<readonly Step[]>): object {
  return result.ok ? { ok: true, times: result.value } : result
}

async function preview(deps: ImportDeps, command: Extract<Command, { do: 'change' }>): Promise<object> {
  const previewed = await previewCourse(deps, command.client, command)
  return previewed.ok ? { ok: true, preview: previewed.value } : previewed
}

async function statusOfAbsence(
  deps: ImportDeps,
  { job: id, from }: Extract<Command, { do: 'absence-status' }>,
): Promise<object> {
  const status = await absenceStatus(deps, id, from)
  if (!status.ok) return status
  const { job, courses, next } = status.value
  return {
    ok: true,
    ...{ absence: job.absence, rows: job.rows, done: job.cursor, refused: job.refused },
    ...{ approvedBy: job.approvedBy, approvedAt: job.approvedAt, finished: job.finishedAt !== null },
    courses: courses.map(({ client, preview: one }) =>
      one.ok ? { client, ok: true, preview: one.value } : { client, ...one },
    ),
    next,
  }
}

/** An approved absence of few courses is done at once; what is left of a larger one goes on with the next tick. */
async function absence(deps: ImportDeps, given: Declaration): Promise<object> {
  const declared = await declareAbsence(deps, given)
  if (declared.ok && given.approved) await runAbsence(deps, declared.value.id)
  return jobAnswer(declared)
}

function jobAnswer(result: Result<AbsenceJob | ReplanJob>): object {
  return result.ok ? { ok: true, job: result.value.id, rows: result.value.rows } : result
}

async function importStatus({ store }: ImportDeps, id: JobId): Promise<object> {
  const job = await store.readJob(id)
  if (job === null) return refuse('bad-input', `there is no job ${id}`)
  return { ok: true, rows: job.rows, done: job.cursor, refused: job.refused, finished: job.finishedAt !== null }
}

/** A client's newest course as staff see it. */
async function course({ store }: ImportDeps, id: ClientId): Promise<object> {
  const client = await store.readClient(id)
  const state = client === null || client.courses === 0 ? null : await store.readCourse(courseIdOf(id, client.courses))
  if (state === null) return refuse('unknown-client', `there is no course of a client ${id}`)
  const { addressAsked } = state.client
  return {
    ok: true,
    course: state.course.id,
    status: state.course.status,
    revision: state.course.revision,
    addressAsked: addressAsked === null ? null : { email: addressAsked.email, at: addressAsked.at },
    requests: state.slots.flatMap(({ id: slot, request }) => (request === null ? [] : [{ slot, ...request }])),
    sessions: sessionRows(state),
    messages: messageRows(state),
  }
}
