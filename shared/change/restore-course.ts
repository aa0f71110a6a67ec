import type { Course } from '../course/course.ts'
import { takesTime } from '../course/diary.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import { lastUsed } from '../course/session-number.ts'
import type { Slot } from '../course/slot.ts'
import { type LastUndo, type Undo, type Undoer, undoTime, undoneNow } from '../course/undo.ts'
import { placed, refuseTaken } from './book.ts'
import { type Case, type Changed, type Refused, withSlots } from './case.ts'
import { type Mend, correction, mendOf, withdrawn } from './mend.ts'
import { removeSlot, restoreSlot } from './restore-slot.ts'

/**
 * Takes the last action back, within ten minutes of it: times, marks, contract and focus are as before; revisions go on.
 * What the client was not told yet is not told; what was told is corrected in one mail.
 */
export function restoreCourse(given: Case, by: Undoer): Result<Changed> {
  const { situation, now } = given
  const undo = undoneNow(situation.course.undo, { by, now })
  if (undo === null) {
    return refuse(
      'nothing-to-undo',
      `nothing was done in the last ${undoTime.minutes} minutes that could be taken back`,
    )
  }
  const closed = refuseReopening(given, undo)
  if (closed !== null) return closed
  const mend = mendOf(given, undo)
  const back = undo.slots.map((terms) => restoreSlot(given, terms, mend))
  const removed = undo.booked.map((id) => removeSlot(given, id, undo)).filter((slot) => slot !== null)
  const refusal = refuseGone(given, back)
  if (refusal !== null) return refusal
  return done({
    course: { ...situation.course, ...termsAfter(given, undo, mend), notices: [...withdrawn(given, undo, mend)] },
    ...clientAfter(given, undo),
    slots: withSlots(situation.slots, [...back, ...removed]),
    notice: mend.tell ? correction(given, { ...undo, ...mend }, [...back, ...removed]) : null,
    signals: [],
  })
}

/** A course that the undone action closed is opened again, unless its client has begun another; any other stays closed. */
function refuseReopening({ situation: { course, client } }: Case, undo: Undo): Refused | null {
  if (course.status !== 'closed' || undo.course.status === 'closed' || undo.act === 'erase') return null
  if (course.endedAt === null || undo.course.endedAt !== null) return refuse('course-closed', 'the course is closed')
  return client.openCourse === null
    ? null
    : refuse('course-open', `the client has an open course, ${client.openCourse}`)
}

function clientAfter({ situation: { client, course } }: Case, undo: Undo): Pick<Changed, 'client'> {
  const openCourse = undo.course.status === 'closed' ? client.openCourse : course.id
  if (undo.client === null && client.openCourse === openCourse) return {}
  return { client: { ...client, ...undo.client, openCourse } }
}

/** A time that has begun, or that somebody else was given meanwhile, is gone. */
function refuseGone(given: Case, restored: readonly Slot[]): Refused | null {
  const { slots } = given.situation
  const rebooked = restored.filter((slot) => {
    const present = slots.find(({ id }) => id === slot.id)
    const isSame = present?.startsAt === slot.startsAt && present.therapist === slot.therapist
    return takesTime(slot) && !(isSame && takesTime(present))
  })
  const begun = rebooked.find(({ startsAt }) => startsAt <= given.now)
  if (begun !== undefined)
    return refuse('slot-already-started', `slot ${begun.id} would have started at ${begun.startsAt}`)
  return refuseTakenBack(given, rebooked)
}

/** What was booked on purpose beside another session goes back there in any case, and the other one back beside it. */
function refuseTakenBack(given: Case, rebooked: readonly Slot[]): Refused | null {
  const { slots } = given.situation
  const plain = rebooked.filter(({ overridden }) => !overridden)
  const therapists = [...new Set(plain.map(({ therapist }) => therapist))]
  const refusals = therapists.map((therapist) => {
    const back = placed(plain.filter((slot) => slot.therapist === therapist))
    return refuseTaken(given, back, { therapist, givenUp: slots, goesBack: true })
  })
  return refusals.find((refusal) => refusal !== null) ?? null
}

/** The course's terms from before; a contract that was renegotiated and is again as it was is a revision of its own. */
function termsAfter({ situation, now }: Case, undo: LastUndo, { tell }: Mend): Partial<Course> {
  const { course, slots } = situation
  const { contract } = undo.course
  if (contract.revision === course.contract.revision)
    return { ...undo.course, undo: undo.earlier && { ...undo.earlier, earlier: null } }
  const last = lastUsed(slots, now)?.id ?? 0
  // A client who never heard of the change is not told the same number twice.
  const countdownFrom = tell ? last : Math.max(undo.course.countdownFrom, last + Number(wasCounted(course, last)))
  return {
    ...undo.course,
    contract: { ...contract, revision: course.contract.revision + 1 },
    countdownFrom,
    undo: null,
  }
}

function wasCounted({ ledger }: Course, slot: number): boolean {
  return Object.values(ledger).some(
    (entry) =>
      'told' in entry && entry.told?.kind === 'countdown' && entry.told.slot === slot && entry.state !== 'skipped',
  )
}
