import type { AddressKey } from '../address/address-id.ts'
import { joinAddress } from '../client/join-address.ts'
import { auditRecord } from '../audit/audit-record.ts'
import type { Clinic } from '../config/clinic.ts'
import type { Step } from '../course/cadence.ts'
import type { Client } from '../course/client.ts'
import { type DiaryDay, book, isFree } from '../course/diary.ts'
import type { CourseId } from '../course/ids.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import type { RandomBytes } from '../link/link-key.ts'
import { hashPin } from '../pin/pin-hash.ts'
import type { Clock } from '../ports/clock.ts'
import type { Pause } from '../ports/pause.ts'
import { jobOfClient } from '../store/job-of-client.ts'
import { clinicNow } from '../deployed/clinic-now.ts'
import type { Store, Write } from '../store/store.ts'
import { dateOf } from '../time/wall-time.ts'
import { type Enrolment, planEnrolment } from './enrolment.ts'
import { type OpenedCourse, openCourse } from './open-course.ts'

export interface EnrolDeps {
  readonly store: Store
  readonly clinic: Clinic
  readonly clock: Clock
  readonly pause: Pause
  readonly addressKey: AddressKey
  readonly randomBytes: RandomBytes
}

/** How often an enrolment is tried anew because somebody else booked at the same time. */
const tries = 40

/**
 * Books a whole course in one transaction: client, address, course, slots and the therapist's days. Refused, `slot-taken`, with
 * every date that is taken; `course-open` where the client has a course already.
 */
export async function enrol(deps: EnrolDeps, enrolment: Enrolment, by: string): Promise<Result<CourseId>> {
  const { store, clock, pause } = deps
  const pin = enrolment.pin === null ? null : await hashPin(enrolment.pin, deps.randomBytes)
  for (let tried = 0; tried < tries; tried += 1) {
    const now = clock()
    const state = await store.readClinic()
    if (state.filling !== null) return refuse('not-allowed', 'a clinic is being taken in from another stack')
    const clinic = await clinicNow(deps, state)
    const planned = planEnrolment(clinic, enrolment, now)
    if (!planned.ok) return planned
    const [before, days] = await Promise.all([
      store.readClient(enrolment.client),
      store.readDiary(
        enrolment.therapist,
        planned.value.map(({ wall }) => dateOf(wall)),
      ),
    ])
    const refusal =
      (await erasureRefusal(store, before)) ?? openRefusal(before) ?? takenRefusal(clinic, planned.value, days)
    if (refusal !== null) return refusal
    const { isShared, writes } = await joinAddress(deps, enrolment, before)
    const opened = openCourse(clinic, enrolment, { steps: planned.value, before, isShared, pin, by, now })
    const written = await store.write([...writesOf(opened, { before, days, by }), ...writes])
    if (written.ok) return done(opened.course.id)
    await pause(tried)
  }
  return refuse('changed-meanwhile', 'others were booking the same days all the while; try again')
}

/** Who is being forgotten is begun with anew only when that is done, or the new would be forgotten with the old. */
async function erasureRefusal(store: Store, before: Client | null): Promise<ReturnType<typeof refuse> | null> {
  if (before === null || before.erasedAt === null) return null
  const job = await store.readJob(jobOfClient('erasure', before.id))
  if (job === null || job.finishedAt !== null) return null
  return refuse('not-allowed', 'the client was erased minutes ago and is being forgotten; enrol again in half an hour')
}

function openRefusal(before: Client | null): ReturnType<typeof refuse> | null {
  if (before === null || before.openCourse === null) return null
  return refuse('course-open', `the client has an open course, ${before.openCourse}`)
}

function takenRefusal(
  clinic: Clinic,
  steps: readonly Step[],
  days: readonly DiaryDay[],
): ReturnType<typeof refuse> | null {
  const taken = takenSteps(clinic, steps, days).map(({ wall }) => wall)
  return taken.length === 0 ? null : refuse('slot-taken', `the therapist is booked on ${taken.join(', ')}`)
}

/** The steps at which the therapist is booked already; `days` in the order of the steps. */
export function takenSteps(clinic: Clinic, steps: readonly Step[], days: readonly DiaryDay[]): readonly Step[] {
  return steps.filter((step, index) => {
    const day = days[index]
    return day !== undefined && !isFree(day, step, clinic.course.minutes)
  })
}

function writesOf(
  opened: OpenedCourse,
  given: { before: Client | null; days: readonly DiaryDay[]; by: string },
): readonly Write[] {
  const { client, course, slots } = opened
  const act = {
    course: course.id,
    revision: course.revision,
    at: course.enrolledAt,
    by: given.by,
    act: 'enrol',
    slot: null,
    why: null,
  }
  const bookings = slots.flatMap((slot, index): readonly Write[] => {
    const day = given.days[index]
    if (day === undefined) return []
    return [{ put: 'diary-day', value: { ...book(day, slot), version: day.version + 1 }, was: day.version || null }]
  })
  return [
    { put: 'client', value: client, was: given.before?.version ?? null },
    { put: 'course', value: course, was: null },
    ...slots.map((slot): Write => ({ put: 'slot', value: slot, was: null })),
    ...bookings,
    { put: 'audit', value: auditRecord(act, null) },
  ]
}
