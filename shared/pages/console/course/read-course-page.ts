import { courseIdOf } from '../../../course/ids.ts'
import type { CourseId } from '../../../course/ids.ts'
import { clinicNow } from '../../../deployed/clinic-now.ts'
import { clinical, everybody, limitedTo, mayReach } from '../../../staff/access.ts'
import type { Alert, Answered, AuditRecord } from '../../../store/items.ts'
import type { Situation } from '../../../message/message.ts'
import type { CourseVisit } from '../console-visit.ts'

/** All that the page of a course shows besides the course itself. */
export interface CourseRead {
  readonly situation: Situation
  readonly acts: readonly AuditRecord[]
  /** Null for whom it is not. */
  readonly answered: readonly Answered[] | null
  readonly alerts: readonly Alert[]
  /** The client's other courses, as far as they are the reader's to see, the first one first. */
  readonly others: readonly CourseId[]
}

/** Reads what a page of a course needs; what is clinical is not even read for whom it is not. */
export async function readCoursePage(visit: CourseVisit): Promise<CourseRead> {
  const { deps, person, state } = visit
  const { course, client, slots } = state
  const isClinical = mayReach(person, clinical, course.therapist)
  const [clinic, acts, answered, alerts, others] = await Promise.all([
    clinicNow(deps, state.clinic),
    deps.store.readAudit(course.id, 0),
    isClinical ? deps.store.listAnswered(course.id) : null,
    deps.store.listAlertsAbout(course.id),
    otherCourses(visit),
  ])
  return { situation: { clinic, client, course, slots }, acts, answered, alerts, others }
}

/** Of who sees only their own, the others are read: that there is one of another therapist's is not told. */
async function otherCourses({ deps, person, state }: CourseVisit): Promise<readonly CourseId[]> {
  const { client, course } = state
  const all = Array.from({ length: client.courses }, (_, index) => courseIdOf(client.id, index + 1))
  const others = all.filter((id) => id !== course.id)
  const own = limitedTo(person, everybody)
  if (own === null || others.length === 0) return others
  const read = await Promise.all(others.map((id) => deps.store.readCourse(id)))
  return others.filter((_id, index) => read[index]?.course.therapist === own)
}
