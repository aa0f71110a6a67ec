import type { Course } from '../course/course.ts'
import { takesTime } from '../course/diary.ts'
import type { SlotId } from '../course/ids.ts'
import type { Entry } from '../course/ledger.ts'
import { type Notice, noticeKey, takenBackKey } from '../course/notice.ts'
import { promptEntry } from '../course/prompt-key.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import { lastUsed, numberOf } from '../course/session-number.ts'
import type { Slot, SlotTerms } from '../course/slot.ts'
import { type Undo, undoTime } from '../course/undo.ts'
import { ledgerOf } from '../message/message.ts'
import { type Instant, plus } from '../time/instant.ts'
import { formerOf, placed, refuseTaken } from './book.ts'
import { type Case, type Changed, type Refused, withSlots } from './case.ts'
import { noticeOfCourse, noticeOfSlot } from './give-notice.ts'

/**
 * Takes the last action back, within ten minutes of it: times, marks, contract and focus are as before; revisions go on.
 * What the client was not told yet is not told; what was told is corrected in one mail.
 */
export function restoreCourse(given: Case): Result<Changed> {
  const { situation, now } = given
  const { undo } = situation.course
  if (undo === null || plus(undo.at, undoTime) < now) {
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
  if (course.status !== 'closed' || undo.course.status === 'closed') return null
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

/** What the client has to be told of an undo. */
interface Mend {
  /** The slot that the undone action's notice was about; null where it was about the course, or gave none. */
  readonly about: SlotId | null
  /** Whether the client was, or may have been, told of what is taken back. */
  readonly tell: boolean
}

function mendOf({ situation }: Case, undo: Undo): Mend {
  const notice = situation.course.notices.find(({ number }) => number === undo.notice)
  if (notice === undefined) return mendOfMark(situation.slots, undo)
  const tell = mayBeTold(ledgerOf(situation, notice.slot ?? 'course')[noticeKey(notice)])
  return { about: notice.slot, tell }
}

/** A corrected mark gives no notice, but its make-up may have been cancelled in a mail. */
function mendOfMark(slots: readonly Slot[], undo: Undo): Mend {
  const cancelled = slots.find(({ id, takenBack, ledger }) => {
    const before = undo.slots.find((terms) => terms.id === id)?.takenBack.length ?? takenBack.length
    return takenBack.length > before && mayBeTold(ledger[takenBackKey(before)])
  })
  return { about: cancelled?.id ?? null, tell: cancelled !== undefined }
}

function mayBeTold(entry: Entry | undefined): boolean {
  if (entry === undefined || entry.state === 'awaiting-mark') return false
  if (entry.state === 'waiting') return entry.unanswered > 0
  return entry.state === 'skipped' ? entry.reason === 'merged' : true
}

function withdrawn({ situation: { course }, now }: Case, { notice: number }: Undo, { tell }: Mend): readonly Notice[] {
  if (tell) return course.notices
  return course.notices.map((notice) => (notice.number === number ? { ...notice, withdrawnAt: now } : notice))
}

function restoreSlot({ situation, now }: Case, terms: SlotTerms, { about, tell }: Mend): Slot {
  const slot = situation.slots.find(({ id }) => id === terms.id)
  if (slot === undefined) throw new Error(`the course has no slot ${terms.id}`)
  const isElsewhere = slot.startsAt !== terms.startsAt || slot.therapist !== terms.therapist
  const reminder = terms.reminderOf ?? slot.revision - Number(isElsewhere)
  // What goes back into a pause has had its lines: only what takes place again is written about again.
  const isAlive = takesTime({ ...slot, ...terms })
  const isRemindedAnew = isAlive && isSkippedAsVoid(slot.ledger[`reminder-r${reminder}`])
  const revision = slot.revision + Number(isElsewhere || isRemindedAnew || (tell && about === slot.id))
  return {
    ...slot,
    ...terms,
    missedMarks: [...withUndone(terms.missedMarks, slot.missedMarks, now)],
    takenBack: [...withUndone(terms.takenBack, slot.takenBack, now)],
    former: [...terms.former, ...(isElsewhere ? formerOf(situation, slot) : [])],
    since: isElsewhere ? now : terms.since,
    promptRound: isAlive ? slot.promptRound + Number(isSkippedAsVoid(promptEntry(slot))) : roundAtRest(slot, terms),
    revision,
    reminderOf: isRemindedAnew || reminder === revision ? null : reminder,
  }
}

/** The round of before, unless something became of the prompt of the present one meanwhile. */
function roundAtRest(slot: Slot, { promptRound }: SlotTerms): number {
  return promptEntry(slot) === undefined ? promptRound : slot.promptRound
}

type Marks = SlotTerms['missedMarks']

/** The marks of before; those that the undone action made stay as taken back. */
function withUndone(before: Marks, present: Marks, now: Instant): Marks {
  const made = present.slice(before.length).map((mark) => ({ ...mark, restoredAt: mark.restoredAt ?? now }))
  return [...before, ...made]
}

/** Whether a message was passed over because of what is now taken back, so that another one must take its place. */
function isSkippedAsVoid(entry: Entry | undefined): boolean {
  return entry?.state === 'skipped' && ['cancelled', 'ended', 'paused', 'moved'].includes(entry.reason)
}

/** A slot that the undone action booked: it never takes place, but keeps its number in the course. */
function removeSlot({ situation, now }: Case, id: number, { act }: Undo): Slot | null {
  const slot = situation.slots.find((one) => one.id === id)
  if (slot === undefined || slot.status === 'cancelled') return null
  const numberedAs = slot.numberedAs ?? numberOf(situation, id)
  const cancelled = { status: 'cancelled', counts: false, cancelledAt: now, numberedAs } as const
  const takenBack = act.startsWith('mark') ? [...slot.takenBack, { at: now, restoredAt: null }] : slot.takenBack
  return { ...slot, ...cancelled, takenBack }
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
function termsAfter({ situation, now }: Case, undo: Undo, { tell }: Mend): Partial<Course> {
  const { course, slots } = situation
  const { contract } = undo.course
  if (contract.revision === course.contract.revision) return { ...undo.course, undo: null }
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

function correction(given: Case, { cause, about }: Pick<Undo, 'cause'> & Mend, changed: readonly Slot[]): Notice {
  const { slots } = given.situation
  const startOf = (slot: Slot | undefined): Instant | null =>
    slot !== undefined && takesTime(slot) ? slot.startsAt : null
  const one = changed.find(({ id }) => id === about)
  const touched = (cause === null && one !== undefined ? [one] : changed).map((slot) => ({
    slot: slot.id,
    from: startOf(slots.find(({ id }) => id === slot.id)),
    to: startOf(slot),
  }))
  const wanted = { kind: 'change' as const, cause: cause ?? 'cancelled', touched, undoes: true }
  return one === undefined ? noticeOfCourse(given, wanted) : noticeOfSlot(given, one, wanted)
}
