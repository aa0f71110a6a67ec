import type { AddressKey } from '../address/address-id.ts'
import { type Joined, joinAddress } from '../client/join-address.ts'
import type { Clinic } from '../config/clinic.ts'
import type { Step } from '../course/cadence.ts'
import type { Client, PinHash } from '../course/client.ts'
import { type DiaryDay, isFree } from '../course/diary.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import { clinicNow } from '../deployed/clinic-now.ts'
import type { Clock } from '../ports/clock.ts'
import { jobOfClient } from '../store/job-of-client.ts'
import type { Store } from '../store/store.ts'
import { dateOf } from '../time/wall-time.ts'
import { type Enrolment, planEnrolment } from './enrolment.ts'
import { type OpenedCourse, openCourse } from './open-course.ts'

export interface ReadyDeps {
  readonly store: Store
  readonly clinic: Clinic
  readonly clock: Clock
  readonly addressKey: AddressKey
}

/** All that an enrolment would write, decided on what was read for it. */
export interface ReadyEnrolment {
  readonly opened: OpenedCourse
  /** The client as known so far. */
  readonly before: Client | null
  /** The therapist's days, in the order of the slots. */
  readonly days: readonly DiaryDay[]
  readonly joined: Joined
}

/** Decides on an enrolment as things stand, and writes nothing. */
export async function readyEnrolment(
  deps: ReadyDeps,
  enrolment: Enrolment,
  { pin, by }: { readonly pin: PinHash | null; readonly by: string },
): Promise<Result<ReadyEnrolment>> {
  const { store, clock } = deps
  const now = clock()
  const state = await store.readClinic()
  if (state.filling !== null) return refuse('not-allowed', 'a clinic is being taken in from another stack')
  const clinic = await clinicNow(deps, state)
  const planned = planEnrolment(clinic, enrolment, now)
  if (!planned.ok) return planned
  const steps = planned.value
  const [before, days] = await Promise.all([
    store.readClient(enrolment.client),
    store.readDiary(
      enrolment.therapist,
      steps.map(({ wall }) => dateOf(wall)),
    ),
  ])
  const refusal = (await erasureRefusal(store, before)) ?? openRefusal(before) ?? takenRefusal(clinic, steps, days)
  if (refusal !== null) return refusal
  const joined = await joinAddress(deps, enrolment, before)
  const opened = openCourse(clinic, enrolment, { steps, before, isShared: joined.isShared, pin, by, now })
  return done({ opened, before, days, joined })
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
