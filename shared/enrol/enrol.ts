import type { DiaryDay } from '../course/diary.ts'
import { book } from '../course/diary.ts'
import type { Client } from '../course/client.ts'
import type { CourseId } from '../course/ids.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import { auditRecord } from '../audit/audit-record.ts'
import { hashPin } from '../pin/pin-hash.ts'
import type { Pause } from '../ports/pause.ts'
import type { RandomBytes } from '../link/link-key.ts'
import type { Write } from '../store/store.ts'
import type { Enrolment } from './enrolment.ts'
import type { OpenedCourse } from './open-course.ts'
import { type ReadyDeps, readyEnrolment } from './ready-enrolment.ts'

export interface EnrolDeps extends ReadyDeps {
  readonly pause: Pause
  readonly randomBytes: RandomBytes
}

/** How often an enrolment is tried anew because somebody else booked at the same time. */
const tries = 40

/**
 * Books a whole course in one transaction: client, address, course, slots and the therapist's days. Refused, `slot-taken`, with
 * every date that is taken; `course-open` where the client has a course already.
 */
export async function enrol(deps: EnrolDeps, enrolment: Enrolment, by: string): Promise<Result<CourseId>> {
  const pin = enrolment.pin === null ? null : await hashPin(enrolment.pin, deps.randomBytes)
  for (let tried = 0; tried < tries; tried += 1) {
    const ready = await readyEnrolment(deps, enrolment, { pin, by })
    if (!ready.ok) return ready
    const { opened, before, days, joined } = ready.value
    const written = await deps.store.write([...writesOf(opened, { before, days, by }), ...joined.writes])
    if (written.ok) return done(opened.course.id)
    await deps.pause(tried)
  }
  return refuse('changed-meanwhile', 'others were booking the same days all the while; try again')
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
