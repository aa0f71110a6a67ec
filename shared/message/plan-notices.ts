import { type Notice, noticeKey, startsNamed, takenBackKey } from '../course/notice.ts'
import { type NumberedSlot, numberSlots } from '../course/session-number.ts'
import type { SkipReason } from '../course/ledger.ts'
import type { Slot } from '../course/slot.ts'
import { type Instant, plus } from '../time/instant.ts'
import type { Message, Situation } from './message.ts'
import { aboutCourse } from './plan-course.ts'
import { aboutSlot, quietHoursOf } from './plan-slot.ts'
import { afterQuiet } from './quiet-hours.ts'
import { wasToldOf } from './was-told.ts'

/** How near a start must be for its change or cancellation to go at night. */
export const near = { hours: 24 } as const

/** A message for each thing that an action gave to tell, and the cancellation of each make-up that was taken back. */
export function planNotices(situation: Situation): readonly Message[] {
  const numbered = numberSlots(situation)
  const told = situation.course.notices.map((notice) => noticeMessage(situation, notice, numbered))
  return [...told, ...numbered.flatMap((one) => takenBack(situation, one))]
}

function noticeMessage(situation: Situation, notice: Notice, numbered: readonly NumberedSlot[]): Message {
  const { kind, cause, revision, at } = notice
  const starts = startsNamed(notice)
  const about = numbered.find(({ slot }) => slot.id === notice.slot)
  return {
    ...(about === undefined ? aboutCourse(situation) : aboutSlotAsTold(about, notice)),
    ...{ key: noticeKey(notice), kind, cause, revision, notice },
    dueAt: dueAtOf(situation, at, starts),
    lastAt: starts.toSorted().at(-1) ?? null,
    void: notice.withdrawnAt === null ? deadReason(situation, notice) : 'restored',
  }
}

/** What a notice says of its slot: the number that the slot bore when it was cancelled, and the time told. */
function aboutSlotAsTold(about: NumberedSlot, notice: Notice): ReturnType<typeof aboutSlot> {
  return { ...aboutSlot(about), ...notice.numberedAs, slot: atTimeTold(about.slot, notice) }
}

/** A cancellation bears the start from before, and a change that is told no more the one that it told. */
function atTimeTold(slot: Slot, { kind, touched }: Notice): Slot {
  const told = touched.find((one) => one.slot === slot.id)
  const startsAt = (kind === 'cancellation' ? told?.from : told?.to) ?? slot.startsAt
  const former = slot.former.find((one) => one.startsAt === startsAt)
  return startsAt === slot.startsAt || former === undefined ? slot : { ...slot, startsAt, wall: former.wall }
}

/** Why a change is told no more: every slot that it names was cancelled after it. */
function deadReason({ slots }: Situation, { kind, at, touched }: Notice): SkipReason | null {
  if (kind === 'cancellation' || touched.length === 0) return null
  const named = slots.filter(({ id }) => touched.some(({ slot }) => slot === id))
  if (!named.every(({ cancelledAt }) => cancelledAt !== null && cancelledAt > at)) return null
  return named.every(({ ended }) => ended) ? 'ended' : 'cancelled'
}

/** The cancellation of a make-up that was taken back: only for a client who was told of it. */
function takenBack(situation: Situation, numbered: NumberedSlot): readonly Message[] {
  const { slot } = numbered
  return slot.takenBack.flatMap(({ at, restoredAt }, index) => {
    if (!wasToldOf(situation, slot, at)) return []
    const message: Message = {
      ...aboutSlot(numbered),
      ...{ key: takenBackKey(index), kind: 'cancellation', cause: 'cancelled' },
      dueAt: dueAtOf(situation, at, [slot.startsAt]),
      lastAt: slot.startsAt,
      void: restoredAt === null ? null : 'restored',
    }
    return [message]
  })
}

/** At once where a start that it names is near, else not before the client's morning. */
function dueAtOf(situation: Situation, at: Instant, starts: readonly Instant[]): Instant {
  const isNear = starts.some((start) => start > at && start <= plus(at, near))
  return isNear ? at : afterQuiet(quietHoursOf(situation), at)
}
