import type { DiaryDay } from '../../../shared/store/items.ts'
import type { Slot } from '../../../shared/course/slot.ts'
import { must } from '../broken.ts'
import { formerProcess } from '../world/former-rules.ts'
import type { Facts, Watch } from './facts.ts'

/**
 * Nobody is double-booked, and the diaries have what the courses have. New zone rules alone may bring two sessions to one
 * time, if somebody was booked by them before all was brought under them: then staff are told.
 */
export function diariesTrue({ committed }: Facts): Watch {
  let hasOtherRules = false
  return {
    committed: ({ process, before }) => {
      hasOtherRules ||= process === formerProcess
      if (hasOtherRules) return
      for (const put of before.keys()) {
        const overlap = put.put === 'diary-day' ? overlapIn(put.value) : null
        must('nobody double-booked', overlap === null, () => overlap ?? '')
      }
    },
    atEnd: () => {
      const isTold = committed.all('alert').some(({ code }) => code === 'double-booked')
      for (const day of committed.all('diary-day')) {
        const overlap = overlapIn(day)
        must('nobody double-booked', overlap === null || isTold, () => `${overlap}, and nobody was told`)
      }
      fitCourses()
    },
  }

  function fitCourses(): void {
    const bookings = committed.all('diary-day').flatMap((day) => day.bookings.map((one) => ({ ...one, ...day })))
    const booked = new Set(
      bookings.map(({ course, slot, therapist, startsAt }) => nameOf({ course, id: slot, therapist, startsAt })),
    )
    const wanted = new Set(committed.all('slot').filter(isBooked).map(nameOf))
    for (const one of wanted) must('diary fits', booked.has(one), () => `${one} stands in no diary`)
    for (const one of booked) must('diary fits', wanted.has(one), () => `the diary has ${one}, which is not so`)
  }
}

function nameOf({
  course,
  id,
  therapist,
  startsAt,
}: Pick<Slot, 'course' | 'therapist' | 'startsAt'> & { readonly id: number }): string {
  return `${course} slot ${id} with ${therapist} at ${startsAt}`
}

/** Whether a session takes its time in the diary. */
export function isBooked({ status }: Slot): boolean {
  return status !== 'cancelled' && status !== 'paused'
}

function overlapIn({ therapist, date, bookings }: DiaryDay): string | null {
  const stretches = bookings
    .filter(({ overridden = false }) => !overridden)
    .map(({ course, slot, startsAt, minutes }) => ({
      who: `${course} slot ${slot}`,
      from: Date.parse(startsAt),
      minutes,
    }))
    .toSorted((one, other) => one.from - other.from)
  const at = stretches.findIndex(({ from }, index) => {
    const before = stretches[index - 1]
    return before !== undefined && before.from + before.minutes * 60_000 > from
  })
  return at < 0 ? null : `${therapist} has ${stretches[at - 1]?.who} and ${stretches[at]?.who} at once on ${date}`
}
