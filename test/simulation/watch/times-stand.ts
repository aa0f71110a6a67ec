import moment from 'moment-timezone'

import type { DiaryDay } from '../../../shared/store/items.ts'
import type { Slot } from '../../../shared/course/slot.ts'
import { timeOf } from '../../../shared/time/wall-time.ts'
import { must } from '../broken.ts'
import { formerProcess } from '../world/former-rules.ts'
import type { Facts, Watch } from './facts.ts'

/** Every session begins when the clinic's clocks show its wall time, by other code than ours; nobody is double-booked. */
export function timesStand({ committed, now, isUnreadable }: Facts): Watch {
  /** What is over stays where it was. */
  const isToCome = (slot: Slot): boolean =>
    isBooked(slot) && !isUnreadable(slot.course) && Date.parse(slot.startsAt) > now()
  /** Whatever the clocks do in between, each session begins at the hour of the first. */
  const isByCadence = ({ course, id, wall }: Slot): void => {
    const first = committed.course(course)?.cadence.first
    const isSame = first === undefined || timeOf(first) === timeOf(wall)
    must(
      'wall times stand',
      isSame,
      () => `${course} slot ${id} is booked at ${wall}, but its course is held at ${first}`,
    )
  }
  return {
    committed: ({ before, process }) => {
      for (const [put, was] of before) {
        if (put.put === 'diary-day') isWithoutOverlap(put.value)
        // What was booked by other zone rules stands so until the re-plan has come to it.
        const isAsBefore = was?.put === 'slot' && put.put === 'slot' && was.value.startsAt === put.value.startsAt
        if (put.put === 'slot' && was === undefined) isByCadence(put.value)
        if (put.put === 'slot' && !isAsBefore && process !== formerProcess) isAtWallTime(put.value)
      }
    },
    atEnd: () => {
      const booked = new Set(
        committed
          .all('diary-day')
          .flatMap(({ therapist, bookings }) =>
            bookings.map(({ course, slot, startsAt }) => `${course} slot ${slot} with ${therapist} at ${startsAt}`),
          ),
      )
      const wanted = new Set(
        committed
          .all('slot')
          .filter(isBooked)
          .map(({ course, id, therapist, startsAt }) => `${course} slot ${id} with ${therapist} at ${startsAt}`),
      )
      for (const slot of committed.all('slot')) if (isToCome(slot)) isAtWallTime(slot)
      for (const one of wanted) must('diary fits', booked.has(one), () => `${one} stands in no diary`)
      for (const one of booked) must('diary fits', wanted.has(one), () => `the diary has ${one}, which is not so`)
    },
  }
}

function isBooked({ status }: Slot): boolean {
  return status !== 'cancelled' && status !== 'paused'
}

const known = new Map<string, string>()

function isAtWallTime({ course, id, wall, zone, startsAt }: Slot): void {
  const key = `${startsAt} ${zone}`
  const shown = known.get(key) ?? moment.tz(startsAt, zone).format('YYYY-MM-DDTHH:mm')
  known.set(key, shown)
  must('wall times stand', shown === wall, () => `${course} slot ${id} is at ${wall}, but clocks show ${shown} then`)
}

function isWithoutOverlap({ therapist, date, bookings }: DiaryDay): void {
  const stretches = bookings
    .filter(({ overridden = false }) => !overridden)
    .map(({ course, slot, startsAt, minutes }) => ({
      who: `${course} slot ${slot}`,
      from: Date.parse(startsAt),
      minutes,
    }))
    .toSorted((one, other) => one.from - other.from)
  stretches.forEach(({ who, from }, index) => {
    const before = stretches[index - 1]
    const isFree = before === undefined || before.from + before.minutes * 60_000 <= from
    must('nobody double-booked', isFree, () => `${therapist} has ${before?.who} and ${who} at once on ${date}`)
  })
}
