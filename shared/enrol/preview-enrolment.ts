import { type MailPreview, previewMail } from '../command/preview-course.ts'
import type { Clinic } from '../config/clinic.ts'
import { type Step, stepsPassedOver } from '../course/cadence.ts'
import { takesFullContent } from '../course/client.ts'
import type { CourseId } from '../course/ids.ts'
import type { Kind, SkipReason } from '../course/ledger.ts'
import { type WhyClosed, therapistOf, whyClosed } from '../course/opening.ts'
import type { Refusal } from '../course/refusal.ts'
import { phaseOf } from '../course/session-number.ts'
import { clinicNow } from '../deployed/clinic-now.ts'
import type { Phase } from '../ipt/area.ts'
import type { Situation } from '../message/message.ts'
import { plan } from '../message/plan.ts'
import { skipReason } from '../message/skip-reason.ts'
import type { Instant } from '../time/instant.ts'
import { dateOf } from '../time/wall-time.ts'
import { type Enrolment, bookingOf, planEnrolment } from './enrolment.ts'
import { firstTimes } from './first-times.ts'
import { type ReadyDeps, readyEnrolment, takenSteps } from './ready-enrolment.ts'

/** One session that an enrolment would book. */
export interface DatePreview extends Step {
  readonly slot: number
  readonly session: number
  readonly of: number
  readonly phase: Phase
  /** Whether the therapist is booked then already. */
  readonly isTaken: boolean
  /** The steps before it on which the course has no session, and why. */
  readonly passedOver: readonly (Step & { readonly why: WhyClosed | null })[]
}

/** One message that the course would have. */
export interface MessagePreview {
  readonly key: string
  readonly kind: Kind
  readonly slot: number | null
  readonly dueAt: Instant
  /** Why it would not go, as things stand. */
  readonly reason: SkipReason | null
}

/** What enrolling would do, or why it is refused. */
export type EnrolmentPreview =
  | {
      readonly ok: true
      readonly course: CourseId
      readonly dates: readonly DatePreview[]
      readonly messages: readonly MessagePreview[]
      /** The welcome as it would be written now; null where none would go. */
      readonly welcome: MailPreview | null
      /** Whether mails to the client may say what the sessions are about. */
      readonly isFull: boolean
      /** Whether others read, or have read, what comes to the address. */
      readonly sharesAddress: boolean
      /** Whether Interlude knows the client from an earlier course. */
      readonly isKnown: boolean
    }
  | {
      readonly ok: false
      readonly error: Refusal
      /** The dates that it asks for, as far as there are any. */
      readonly dates: readonly DatePreview[]
      /** The nearest first sessions with which it could be booked. */
      readonly free: readonly Step[]
    }

/** Tells what an enrolment would do, by the very functions that do it, and writes nothing. */
export async function previewEnrolment(deps: ReadyDeps, enrolment: Enrolment, by: string): Promise<EnrolmentPreview> {
  const clinic = await clinicNow(deps, await deps.store.readClinic())
  const dates = await datesOf(deps, clinic, enrolment)
  // A PIN is for the client's pages; no mail of the plan says that there is one.
  const ready = await readyEnrolment(deps, enrolment, { pin: null, by })
  if (!ready.ok) {
    const { error } = ready
    return { ok: false, error, dates, free: isOfTimes(error) ? await firstTimes(deps, clinic, enrolment) : [] }
  }
  const { opened, before, joined } = ready.value
  const situation = { clinic, ...opened }
  const now = opened.course.enrolledAt
  return {
    ...{ ok: true, course: opened.course.id, dates, messages: messagesOf(situation, now) },
    ...{ welcome: welcomeOf(situation, now), sharesAddress: joined.isShared, isKnown: before !== null },
    isFull: takesFullContent(opened.client),
  }
}

/** Whether another first session would mend it. */
function isOfTimes({ code }: Refusal): boolean {
  return (
    code === 'slot-taken' || code === 'outside-hours' || code === 'first-session-in-past' || code === 'no-free-step'
  )
}

async function datesOf(
  { store, clock }: ReadyDeps,
  clinic: Clinic,
  enrolment: Enrolment,
): Promise<readonly DatePreview[]> {
  const planned = planEnrolment(clinic, enrolment, clock())
  if (!planned.ok) return []
  const steps = planned.value
  const dates = steps.map(({ wall }) => dateOf(wall))
  const taken = new Set(takenSteps(clinic, steps, await store.readDiary(enrolment.therapist, dates)))
  const { initial, ending, midway } = clinic.course
  const contract = { sessions: enrolment.sessions, revision: 1, initial, ending, midway }
  return steps.map((step, index) => {
    const session = enrolment.held + index + 1
    return {
      ...{ ...step, slot: index + 1, session, of: enrolment.sessions, phase: phaseOf(contract, session) },
      isTaken: taken.has(step),
      passedOver: passedOver(clinic, enrolment, { last: steps[index - 1] ?? null, next: step, session }),
    }
  })
}

function passedOver(
  clinic: Clinic,
  enrolment: Enrolment,
  { last, next, session }: { readonly last: Step | null; readonly next: Step; readonly session: number },
): DatePreview['passedOver'] {
  const therapist = therapistOf(clinic, enrolment.therapist)
  if (last === null || therapist === null) return []
  const between = { last: dateOf(last.wall), next: dateOf(next.wall), session }
  const { minutes } = clinic.course
  return stepsPassedOver(bookingOf(clinic, enrolment), between).map((step) => {
    return { ...step, why: whyClosed(clinic, therapist, { wall: step.wall, minutes }) }
  })
}

function messagesOf(situation: Situation, now: Instant): readonly MessagePreview[] {
  return plan(situation)
    .map((message) => {
      const { key, kind, slot, dueAt } = message
      return { key, kind, slot: slot?.id ?? null, dueAt, reason: skipReason(situation, message, now) }
    })
    .toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : Number(one.dueAt > other.dueAt)))
}

function welcomeOf(situation: Situation, now: Instant): MailPreview | null {
  const welcome = plan(situation).find(({ kind }) => kind === 'welcome')
  if (welcome === undefined || skipReason(situation, welcome, now) !== null) return null
  return previewMail(situation, welcome, now)
}
