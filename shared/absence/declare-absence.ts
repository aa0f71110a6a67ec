import { putClinic } from '../store/put-clinic.ts'
import type { CommandDeps } from '../command/change-course.ts'
import { type Absence, Absence as AbsenceSchema } from '../course/absence.ts'
import { type CourseId, JobId, clientOf } from '../course/ids.ts'
import { therapistOf } from '../course/opening.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import type { NewId } from '../ports/new-id.ts'
import { depsNow } from '../deployed/clinic-now.ts'
import type { AbsenceJob } from '../store/jobs.ts'

export interface AbsenceDeps extends CommandDeps {
  readonly newId: NewId
}

export interface Declaration {
  readonly absence: Absence
  readonly by: string
  /** Whether the courses that it touches are moved without being looked at first. */
  readonly approved: boolean
}

/** How often the absence is written anew because sending itself wrote the clinic's state. */
const tries = 10

/**
 * Declares leave, or with no therapist named a closure: nothing is booked into it from now on. The courses that have
 * sessions in it are the rows of a job, which moves them once staff approve.
 */
export async function declareAbsence(live: AbsenceDeps, given: Declaration): Promise<Result<AbsenceJob>> {
  const deps = await depsNow(live, await live.store.readClinic())
  const { absence, by, approved } = given
  const refusal = refusalOf(deps, absence)
  if (refusal !== null) return refusal
  const now = deps.clock()
  const id = JobId.parse(`absence-${deps.newId()}`)
  const courses = await coursesIn(deps, absence)
  const rows = courses.map((course, row) => ({ job: id, row, line: row + 1, value: clientOf(course) }))
  await deps.store.putJobRows(rows)
  const job: AbsenceJob = {
    ...{ id, type: 'absence', absence, by, rows: rows.length, cursor: 0, refused: [], startedAt: now, version: 1 },
    ...{ approvedBy: approved ? by : null, approvedAt: approved ? now : null, withdrawnBy: null, withdrawnAt: null },
    ...{ finishedAt: rows.length === 0 ? now : null, dueAt: approved && rows.length > 0 ? now : null },
  }
  for (let tried = 0; tried < tries; tried += 1) {
    const clinic = await deps.store.readClinic()
    const written = await deps.store.write([
      putClinic(clinic, { absences: [...clinic.absences, { ...absence, job: id }] }),
      { put: 'job', value: job, was: null },
    ])
    if (written.ok) return done(job)
  }
  return refuse('changed-meanwhile', 'the absence could not be written; try again at once')
}

function refusalOf({ clinic }: AbsenceDeps, absence: Absence): ReturnType<typeof refuse> | null {
  if (!AbsenceSchema.safeParse(absence).success) return refuse('bad-input', `${absence.to} is before ${absence.from}`)
  const { therapist } = absence
  if (therapist === null || therapistOf(clinic, therapist) !== null) return null
  return refuse('unknown-therapist', `${therapist} is none of ${clinic.therapists.map(({ id }) => id).join(', ')}`)
}

/** The courses that have anything booked in an absence, in the order of their ids. */
async function coursesIn({ store, clinic }: AbsenceDeps, absence: Absence): Promise<readonly CourseId[]> {
  const { therapist, from, to } = absence
  const therapists = therapist === null ? clinic.therapists.map(({ id }) => id) : [therapist]
  const diaries = await Promise.all(therapists.map((one) => store.readDiaryFrom(one, from)))
  const bookings = diaries.flat().flatMap(({ date, bookings: booked }) => (date <= to ? booked : []))
  return [...new Set(bookings.map(({ course }) => course))].toSorted()
}
