import { type ClientId, type CourseId, type JobId, type TherapistId, courseIdOf } from '../course/ids.ts'
import type { Whose } from '../staff/access.ts'
import type { Alert } from '../store/items.ts'
import type { ApiDeps } from './api-deps.ts'

type Deps = Pick<ApiDeps, 'store'>

/** What is no single course's. */
export async function nobodys(): Promise<null> {
  return null
}

/** Whose a client is: the therapist of the newest course; undefined where there is no such client. */
export async function ofClient({ store }: Deps, { client }: { readonly client: ClientId }): Promise<Whose | undefined> {
  const known = await store.readClient(client)
  if (known === null || known.courses === 0) return undefined
  return ofCourse({ store }, { course: courseIdOf(client, known.courses) })
}

/** Whose a course is; undefined where there is no such course. */
export async function ofCourse({ store }: Deps, { course }: { readonly course: CourseId }): Promise<Whose | undefined> {
  return (await store.readCourse(course))?.course.therapist
}

export async function ofTherapist(_deps: Deps, { therapist }: { readonly therapist: TherapistId }): Promise<Whose> {
  return therapist
}

/** Whose an alert is: its course's therapist, or its client's; undefined where it is about no course of anybody's. */
export async function ofAlert(
  { store }: Deps,
  { course, client }: Pick<Alert, 'course' | 'client'>,
): Promise<Whose | undefined> {
  if (course !== null) return ofCourse({ store }, { course })
  return client === null ? undefined : ofClient({ store }, { client })
}

export async function ofAlertId(
  { store }: Deps,
  { alert: id }: { readonly alert: string },
): Promise<Whose | undefined> {
  const alert = await store.readAlert(id)
  return alert === null ? undefined : ofAlert({ store }, alert)
}

/** Whose a job is: its client's therapist's; undefined of what is about no single client. */
export async function ofJob({ store }: Deps, { job: id }: { readonly job: JobId }): Promise<Whose | undefined> {
  const job = await store.readJob(id)
  return job?.type === 'export' || job?.type === 'erasure' ? ofClient({ store }, job) : undefined
}
