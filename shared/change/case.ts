import type { Client } from '../course/client.ts'
import type { Course } from '../course/course.ts'
import type { Diary } from '../course/diary.ts'
import type { Notice } from '../course/notice.ts'
import { type Refusal, refuse } from '../course/refusal.ts'
import type { Slot } from '../course/slot.ts'
import type { Situation } from '../message/message.ts'
import type { Instant } from '../time/instant.ts'

/** What an action is decided on: the course, the diaries as far as it reaches into them, and the time. */
export interface Case {
  readonly situation: Situation
  readonly diary: Diary
  readonly now: Instant
}

/** What staff are to be told of because of an action. */
export interface Signal {
  readonly code: 'no-free-step' | 'missed-twice' | 'cancelled-in-ending' | 'time-requested'
  readonly slot: number | null
}

/** What an action makes of a course; slots that it leaves alone are the same objects. */
export interface Changed {
  readonly course: Course
  readonly slots: readonly Slot[]
  /** The client, where the action changes the person's own choices or which course is open. */
  readonly client?: Client
  /** What the client is to be told; null where there is nothing. */
  readonly notice: Notice | null
  readonly signals: readonly Signal[]
}

export type Refused = { readonly ok: false; readonly error: Refusal }

/** Why a course cannot be changed at all. */
export function refuseClosed({ situation: { course } }: Case): Refused | null {
  return course.status === 'closed' ? refuse('course-closed', 'the course is closed') : null
}

/** Why the times of a course cannot be changed. */
export function refuseAtRest(given: Case): Refused | null {
  if (given.situation.course.status === 'paused') return refuse('not-allowed', 'the course is paused; resume it first')
  return refuseClosed(given)
}

/** A slot that is still to come, by its number; else why it cannot be changed. */
export function slotToCome(
  { situation, now }: Case,
  id: number,
): { readonly ok: true; readonly value: Slot } | Refused {
  const slot = situation.slots.find((one) => one.id === id)
  if (slot === undefined) return refuse('unknown-slot', `the course has slots 1 to ${situation.course.slots}`)
  if (slot.status !== 'scheduled' && slot.status !== 'confirmed') {
    return refuse('not-allowed', `slot ${id} is ${slot.status}`)
  }
  return slot.startsAt <= now
    ? refuse('slot-already-started', `slot ${id} started at ${slot.startsAt}`)
    : { ok: true, value: slot }
}

/** The same of a course whose times can be changed. */
export function slotToChange(given: Case, id: number): ReturnType<typeof slotToCome> {
  const isKnown = given.situation.slots.some((slot) => slot.id === id)
  const atRest = isKnown ? refuseAtRest(given) : null
  return atRest ?? slotToCome(given, id)
}

/** The slots with some of them replaced, and new ones added at the end. */
export function withSlots(slots: readonly Slot[], changed: readonly Slot[]): readonly Slot[] {
  const kept = slots.map((slot) => changed.find(({ id }) => id === slot.id) ?? slot)
  return [...kept, ...changed.filter(({ id }) => slots.every((slot) => slot.id !== id))]
}
