import type { Instant } from '../../../time/instant.ts'
import { type NumberedSlot, numberSlots } from '../../../course/session-number.ts'
import type { Former, Slot } from '../../../course/slot.ts'
import type { Situation } from '../../../message/message.ts'
import { type MailLine, mailLines } from './mail-lines.ts'

/** A slot's state as staff speak of it: what has begun and bears no mark is over, or under way. */
export type ShownStatus = Slot['status'] | 'not marked'

/** One session of the course page. */
export interface SlotCase extends NumberedSlot {
  readonly status: ShownStatus
  /** The time that it had before its present one; null where it was never moved, or the move was taken back. */
  readonly movedFrom: Former | null
  /** The slot that makes up for it. */
  readonly madeUpBy: number | null
  readonly mails: readonly MailLine[]
}

/** All that is derived of a course for its page. */
export interface CourseCase {
  readonly slots: readonly SlotCase[]
  /** The messages that are about the course as a whole. */
  readonly mails: readonly MailLine[]
  /** The session that comes next; null where none is to come. */
  readonly next: SlotCase | null
}

/** A course at an instant: every session with its messages. */
export function courseCaseOf(situation: Situation, now: Instant): CourseCase {
  const lines = mailLines(situation, now)
  const slots = numberSlots(situation).map((numbered): SlotCase => {
    const { slot } = numbered
    return {
      ...numbered,
      status: statusOf(slot, now),
      movedFrom: movedFrom(slot),
      madeUpBy:
        situation.slots.find(({ makesUp, status }) => makesUp === slot.id && status !== 'cancelled')?.id ?? null,
      mails: lines.filter(({ place }) => place === slot.id),
    }
  })
  const next = slots.find(({ slot, status }) => isBooked(status) && slot.startsAt > now) ?? null
  return { slots, next, mails: lines.filter(({ place }) => place === 'course') }
}

function isBooked(status: ShownStatus): boolean {
  return status === 'scheduled' || status === 'confirmed'
}

function statusOf({ status, startsAt }: Slot, now: Instant): ShownStatus {
  return isBooked(status) && startsAt <= now ? 'not marked' : status
}

/** What an undo gave back is as it was: the time between is no time from which it was moved. */
function movedFrom({ former, revision, reminderOf, startsAt }: Slot): Former | null {
  const present = reminderOf ?? revision
  return former.findLast((one) => one.revision < present && one.startsAt !== startsAt) ?? null
}
