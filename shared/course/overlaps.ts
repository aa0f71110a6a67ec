import { plus } from '../time/instant.ts'
import type { DiaryDay } from './diary.ts'

/** The bookings of a day that begin before an earlier one has ended. */
export function overlapsIn({ bookings }: DiaryDay): DiaryDay['bookings'] {
  const inOrder = bookings.toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
  return inOrder.filter(({ startsAt }, index) =>
    inOrder.slice(0, index).some((before) => plus(before.startsAt, { minutes: before.minutes }) > startsAt),
  )
}
