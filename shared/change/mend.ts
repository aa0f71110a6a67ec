import type { SlotId } from '../course/ids.ts'
import { takesTime } from '../course/diary.ts'
import type { Entry } from '../course/ledger.ts'
import { type Notice, noticeKey, takenBackKey } from '../course/notice.ts'
import type { Slot } from '../course/slot.ts'
import type { Undo } from '../course/undo.ts'
import { ledgerOf } from '../message/message.ts'
import type { Instant } from '../time/instant.ts'
import type { Case } from './case.ts'
import { noticeOfCourse, noticeOfSlot } from './give-notice.ts'

/** What the client has to be told of an undo. */
export interface Mend {
  /** The slot that the undone action's notice was about; null where it was about the course, or gave none. */
  readonly about: SlotId | null
  /** Whether the client was, or may have been, told of what is taken back. */
  readonly tell: boolean
}

/** What an undo leaves to tell, by what became of the undone action's notice. */
export function mendOf({ situation }: Case, undo: Undo): Mend {
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

/** The notices with that of the undone action taken back, where the client need not hear of it. */
export function withdrawn(
  { situation: { course }, now }: Case,
  { notice: number }: Undo,
  { tell }: Mend,
): readonly Notice[] {
  if (tell) return course.notices
  return course.notices.map((notice) => (notice.number === number ? { ...notice, withdrawnAt: now } : notice))
}

/** The one mail that corrects what was told, with the undone action's cause. */
export function correction(
  given: Case,
  { cause, about }: Pick<Undo, 'cause'> & Mend,
  changed: readonly Slot[],
): Notice {
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
