import type { Clinic } from '../../../config/clinic.ts'
import type { Absence } from '../../../course/absence.ts'
import type { TherapistId } from '../../../course/ids.ts'
import type { AbsenceJob } from '../../../store/jobs.ts'
import { formatDate } from '../../../time/format.ts'

/** Who is away: a therapist by name, or the whole clinic. */
export function whoIsAway(clinic: Pick<Clinic, 'therapists'>, therapist: TherapistId | null): string {
  if (therapist === null) return 'The whole clinic'
  return clinic.therapists.find(({ id }) => id === therapist)?.name ?? therapist
}

/** "1 February 2027 to 7 February 2027", or the one day. */
export function daysOf({ from, to }: Pick<Absence, 'from' | 'to'>): string {
  return from === to ? formatDate(from, 'en') : `${formatDate(from, 'en')} to ${formatDate(to, 'en')}`
}

/** Where an absence stands, in a few words. */
export function stateOfAbsence(job: AbsenceJob): string {
  const { rows, cursor, refused, approvedAt, finishedAt, withdrawnAt } = job
  if (withdrawnAt !== null) return 'withdrawn'
  if (rows === 0) return 'touches no session'
  if (approvedAt === null) return `waits for approval: ${counted(rows)}`
  if (finishedAt === null) return `being moved: ${cursor} of ${counted(rows)}`
  return refused.length === 0 ? `done: ${counted(rows)}` : `done; of ${counted(rows)}, ${refused.length} found no time`
}

function counted(courses: number): string {
  return courses === 1 ? '1 course' : `${courses} courses`
}
