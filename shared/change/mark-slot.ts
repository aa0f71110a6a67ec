import type { Step } from '../course/cadence.ts'
import { type Contract, longestCourse } from '../course/contract.ts'
import type { Course } from '../course/course.ts'
import type { Slot } from '../course/slot.ts'
import { takesTime } from '../course/diary.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import { countsAsSession, lastUsed, numberOf } from '../course/session-number.ts'
import { newSlot } from '../course/new-slot.ts'
import type { Situation } from '../message/message.ts'
import type { Instant } from '../time/instant.ts'
import { calledOff } from './book.ts'

/** Whether a session took place. */
export interface Mark {
  readonly slot: number
  readonly as: 'attended' | 'missed'
}

/** The course as a mark leaves it. */
export interface Marked {
  readonly course: Course
  readonly slots: readonly Slot[]
  /** The slot that makes up for a missed one, newly booked. */
  readonly booked: Slot | null
  /** The make-up that a corrected mark took back. */
  readonly takenBack: Slot | null
}

/** Whether a mark calls for a make-up: the session is missed, and the clinic's policy does not count it as used. */
export function wantsMakeUp({ clinic, slots }: Situation, mark: Mark): boolean {
  const slot = slots.find(({ id }) => id === mark.slot)
  return mark.as === 'missed' && clinic.course.missed === 'make-up' && slot !== undefined && slot.status !== 'missed'
}

/**
 * Marks a slot attended or missed, or corrects a mark. `makeUp` is the free time found for the make-up, null where none
 * is wanted or to be had. A missed slot that is made up no longer counts; a correction takes the make-up back.
 */
export function markSlot(
  situation: Situation,
  mark: Mark,
  given: { makeUp: Step | null; now: Instant },
): Result<Marked> {
  const slot = situation.slots.find(({ id }) => id === mark.slot)
  const refusal = refusalOf(situation, slot, given.now)
  if (refusal !== null) return refusal
  if (slot === undefined || slot.status === mark.as) return done(unchanged(situation))
  if (mark.as === 'missed') return done(settle(situation, markMissed(situation, slot, given), given.now))
  return slot.status === 'missed'
    ? correct(situation, slot, given.now)
    : done(settle(situation, attend(situation, slot), given.now))
}

function refusalOf({ course }: Situation, slot: Slot | undefined, now: Instant): ReturnType<typeof refuse> | null {
  if (slot === undefined) return refuse('unknown-slot', `the course has slots 1 to ${course.slots}`)
  if (course.status === 'closed')
    return refuse('course-closed', 'the course is closed; its sessions can no longer be marked')
  if (!takesTime(slot)) return refuse('not-allowed', `slot ${slot.id} is ${slot.status}`)
  if (now < slot.startsAt)
    return refuse('not-allowed', `slot ${slot.id} starts at ${slot.startsAt}; mark it from then on`)
  return null
}

function unchanged({ course, slots }: Situation): Marked {
  return { course, slots, booked: null, takenBack: null }
}

function attend(situation: Situation, slot: Slot): Marked {
  return {
    ...unchanged(situation),
    slots: replace(situation.slots, { ...slot, status: 'attended', counts: true, numberedAs: null }),
  }
}

function markMissed(situation: Situation, slot: Slot, { makeUp, now }: { makeUp: Step | null; now: Instant }): Marked {
  const { course } = situation
  const missed: Slot = {
    ...slot,
    status: 'missed',
    counts: situation.clinic.course.missed === 'count',
    numberedAs: numberOf(situation, slot.id),
    missedMarks: [...slot.missedMarks, { at: now, restoredAt: null }],
  }
  const slots = replace(situation.slots, missed)
  if (makeUp === null) return { ...unchanged(situation), slots }
  const booked = { ...newSlot(course, makeUp, course.slots + 1), makesUp: slot.id, since: now }
  return { course: { ...course, slots: course.slots + 1 }, slots: [...slots, booked], booked, takenBack: null }
}

function correct(situation: Situation, slot: Slot, now: Instant): Result<Marked> {
  const makeUp = makeUpOf(situation.slots, slot.id)
  if (makeUp !== null && makeUp.startsAt <= now) {
    return refuse('slot-already-started', `slot ${makeUp.id}, which makes up for slot ${slot.id}, has started`)
  }
  const marks = slot.missedMarks.map((mark) => ({ ...mark, restoredAt: mark.restoredAt ?? now }))
  const { slots } = attend(situation, { ...slot, missedMarks: marks })
  const takenBack: Slot | null = makeUp && {
    ...calledOff({ situation, now }, makeUp),
    takenBack: [...makeUp.takenBack, { at: now, restoredAt: null }],
  }
  const round = situation.course.countdownRound + Number(!slot.counts && wasToldMissed(slot))
  const kept = takenBack === null ? slots : replace(slots, takenBack)
  const contract = contractFor(situation.course, kept)
  if (contract === null)
    return refuse('not-allowed', `slot ${slot.id} would be one session more than a course can have`)
  const course = { ...situation.course, contract, countdownRound: round }
  return done(settle(situation, { course, slots: kept, booked: null, takenBack }, now))
}

/** What makes up for a missed slot: where that was cancelled and made up for in its turn, the last of them. */
function makeUpOf(slots: readonly Slot[], id: number): Slot | null {
  const makeUp = slots.findLast((slot) => slot.makesUp === id && !isTakenBack(slot))
  if (makeUp === undefined || makeUp.status !== 'cancelled') return makeUp ?? null
  return makeUp.counts ? null : makeUpOf(slots, makeUp.id)
}

/** Whether it was cancelled with the mark for which it made up. */
function isTakenBack({ status, takenBack }: Slot): boolean {
  return status === 'cancelled' && takenBack.some(({ restoredAt }) => restoredAt === null)
}

/**
 * Where nothing is left to be taken back, because the course was ended meanwhile, the sessions to come stay as agreed and
 * the contract has one used session more. Null: that would be more than a course can have.
 */
function contractFor({ contract, held }: Course, slots: readonly Slot[]): Contract | null {
  const sessions = held + slots.filter((slot) => countsAsSession(slot) || slot.status === 'paused').length
  if (sessions <= contract.sessions) return contract
  return sessions > longestCourse ? null : { ...contract, sessions, revision: contract.revision + 1 }
}

/** A client who was told of the missed session is told the number of those left again. */
function wasToldMissed({ ledger, missedMarks }: Slot): boolean {
  const state = ledger[`missed-${missedMarks.length}`]?.state
  return state === 'sent' || state === 'held'
}

/** Countdowns go on from the last slot used, wherever a mark changed what counts. */
function settle(before: Situation, marked: Marked, now: Instant): Marked {
  const changed = marked.slots.some((slot, index) => slot.counts !== before.slots[index]?.counts)
  if (!changed) return marked
  return { ...marked, course: { ...marked.course, countdownFrom: lastUsed(marked.slots, now)?.id ?? 0 } }
}

function replace(slots: readonly Slot[], changed: Slot): readonly Slot[] {
  return slots.map((slot) => (slot.id === changed.id ? changed : slot))
}
