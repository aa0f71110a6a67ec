import * as z from 'zod/mini'

import { Instant, millisecondsOf } from '../time/instant.ts'
import { PlainDate, dateOf } from '../time/wall-time.ts'
import type { Step } from './cadence.ts'
import type { Slot } from './slot.ts'
import { CourseId, SlotId, TherapistId } from './ids.ts'

/** One therapist's bookings of one day of the clinic's calendar. */
export const DiaryDay = z.lazy(() =>
  z.readonly(
    z.object({
      therapist: TherapistId,
      date: PlainDate,
      bookings: z.array(
        z.readonly(
          z.object({
            course: CourseId,
            slot: SlotId,
            startsAt: Instant,
            minutes: z.int(),
            /** Booked on purpose at a time that was closed or taken. */
            overridden: z.optional(z.literal(true)),
          }),
        ),
      ),
      version: z.int(),
    }),
  ),
)
export type DiaryDay = z.infer<typeof DiaryDay>

/** Days of therapists' diaries, as far as they were read. */
export type Diary = ReadonlyMap<string, DiaryDay>

export function diaryOf(days: readonly DiaryDay[]): Diary {
  return new Map(days.map((day) => [`${day.therapist} ${day.date}`, day]))
}

/** A therapist's day; one on which nothing was ever booked is empty. */
export function dayIn(diary: Diary, therapist: TherapistId, date: PlainDate): DiaryDay {
  return diary.get(`${therapist} ${date}`) ?? { therapist, date, bookings: [], version: 0 }
}

/** A stretch of time that is booked. */
export type Busy = Pick<DiaryDay['bookings'][number], 'startsAt' | 'minutes'>

/** Whether nothing is booked at a step that a session of `minutes` would run into. */
export function isFree(day: { readonly bookings: readonly Busy[] }, step: Step, minutes: number): boolean {
  const from = millisecondsOf(step.startsAt)
  return day.bookings.every((booking) => {
    const booked = millisecondsOf(booking.startsAt)
    return booked >= from + minutes * 60_000 || booked + booking.minutes * 60_000 <= from
  })
}

/** The day with a slot's booking added. */
export function book(day: DiaryDay, slot: Slot): DiaryDay {
  const onPurpose = slot.overridden ? { overridden: true as const } : {}
  const booking = { course: slot.course, slot: slot.id, startsAt: slot.startsAt, minutes: slot.minutes, ...onPurpose }
  return { ...day, bookings: [...day.bookings, booking] }
}

/** The day with a slot's booking taken out. */
export function free(day: DiaryDay, slot: Slot): DiaryDay {
  const others = day.bookings.filter((booking) => booking.course !== slot.course || booking.slot !== slot.id)
  return { ...day, bookings: others }
}

/** Whether a slot takes its therapist's time. */
export function takesTime({ status }: Pick<Slot, 'status'>): boolean {
  return status !== 'cancelled' && status !== 'paused'
}

/** The day of the diary that a slot stands on: the clinic's own calendar day. */
export function diaryDateOf(slot: Slot): PlainDate {
  return dateOf(slot.wall)
}
