import type { Case } from '../change/case.ts'
import { type DiaryDay, book, dayIn, diaryDateOf, free, takesTime } from '../course/diary.ts'
import type { Slot } from '../course/slot.ts'
import type { Write } from '../store/store.ts'

/** The days of the diaries on which an action takes times or gives them back; each must still be as it was read. */
export function diaryWrites({ situation, diary }: Case, slots: readonly Slot[]): readonly Write[] {
  const days = new Map<string, DiaryDay>()
  const alter = (slot: Slot, how: typeof book): void => {
    const day = dayIn(diary, slot.therapist, diaryDateOf(slot))
    const key = `${day.therapist} ${day.date}`
    days.set(key, how(days.get(key) ?? day, slot))
  }
  const changes = slots.map((slot) => ({ slot, was: situation.slots.find(({ id }) => id === slot.id) }))
  const moved = changes.filter(({ slot, was }) => was === undefined || !isSameBooking(was, slot))
  for (const { was } of moved) if (was !== undefined && takesTime(was)) alter(was, free)
  for (const { slot } of moved) if (takesTime(slot)) alter(slot, book)
  return [...days.values()].map((day) => ({
    put: 'diary-day',
    value: { ...day, version: day.version + 1 },
    was: day.version || null,
  }))
}

function isSameBooking(was: Slot, slot: Slot): boolean {
  if (takesTime(was) !== takesTime(slot)) return false
  return was.therapist === slot.therapist && was.startsAt === slot.startsAt && was.minutes === slot.minutes
}
