import moment from 'moment-timezone'

import type { Slot } from '../../../shared/course/slot.ts'
import { timeOf } from '../../../shared/time/wall-time.ts'
import { must } from '../broken.ts'
import { formerProcess } from '../world/former-rules.ts'
import { isBooked } from './diaries-true.ts'
import type { Facts, Watch } from './facts.ts'

const invariant = 'wall times stand'

/**
 * Every session begins when the clinic's clocks show its wall time, by other code than ours; each is booked at the hour of
 * its course's first, whatever the clocks do in between.
 */
export function timesStand({ committed, now, isUnreadable }: Facts): Watch {
  /** What is over stays where it was. */
  const isToCome = (slot: Slot): boolean =>
    isBooked(slot) && !isUnreadable(slot.course) && Date.parse(slot.startsAt) > now()
  return {
    committed: ({ before, process }) => {
      for (const [{ put, value }, was] of before) {
        if (put !== 'slot' || process === formerProcess) continue
        // What was booked by other zone rules stands so until the re-plan has come to it, and for good where it is over by then.
        const isAsBefore = was?.put === 'slot' && was.value.startsAt === value.startsAt
        if (!isAsBefore && Date.parse(value.startsAt) > now()) isAtWallTime(value)
        if (was === undefined) isByCadence(value)
      }
    },
    atEnd: () => {
      for (const slot of committed.all('slot')) if (isToCome(slot)) isAtWallTime(slot)
    },
  }

  function isByCadence({ course, id, wall }: Slot): void {
    const first = committed.course(course)?.cadence.first
    const isSame = first === undefined || timeOf(first) === timeOf(wall)
    must(invariant, isSame, () => `${course} slot ${id} is booked at ${wall}, but its course began at ${first}`)
  }
}

const known = new Map<string, string>()

function isAtWallTime({ course, id, wall, zone, startsAt }: Slot): void {
  const key = `${startsAt} ${zone}`
  const shown = known.get(key) ?? moment.tz(startsAt, zone).format('YYYY-MM-DDTHH:mm')
  known.set(key, shown)
  must(invariant, shown === wall, () => `${course} slot ${id} is at ${wall}, but clocks show ${shown} then`)
}
