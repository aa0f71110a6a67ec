import * as z from 'zod/mini'

import { type Case } from '../change/case.ts'
import { type ZoneChange, shiftedSlots } from '../change/keep-wall-times.ts'
import { slotsClosedOut } from '../change/slots-closed-out.ts'
import type { Clinic } from '../config/clinic.ts'
import { CourseId, SlotId } from '../course/ids.ts'
import { comparePlans } from '../message/compare-plans.ts'
import { Instant, earliest } from '../time/instant.ts'

/** What a re-plan changes in one course. */
export const Difference = z.readonly(
  z.object({
    course: CourseId,
    /** Messages that get another due time, come or fall away; and the earliest and latest time of those. */
    messages: z.int(),
    firstAt: z.nullable(Instant),
    lastAt: z.nullable(Instant),
    /** Settings: slots that are booked where it is closed from now on. Zone rules: slots at another instant. */
    slots: z.array(SlotId),
    /** Slots of which the client is told, because the client's own clocks show another time. */
    told: z.array(SlotId),
  }),
)
export type Difference = z.infer<typeof Difference>

/** What other planning settings change in a course; null: nothing. */
export function differenceOfSettings(given: Case, after: Clinic): Difference | null {
  const { situation, now } = given
  const plans = comparePlans(situation, { ...situation, clinic: after }, now)
  const slots = slotsClosedOut(given, after).map(({ id }) => id)
  if (plans.messages === 0 && slots.length === 0) return null
  return { course: situation.course.id, ...plans, slots, told: [] }
}

/** What other zone rules change in a course; null: nothing. */
export function differenceOfZones(given: Case, change: ZoneChange): Difference | null {
  const { situation, now } = given
  const shifted = shiftedSlots(given, change)
  if (shifted.length === 0) return null
  const slots = situation.slots.map((slot) => shifted.find((one) => one.slot.id === slot.id)?.slot ?? slot)
  const told = shifted.flatMap(({ slot, isTold }) => (isTold ? [slot.id] : []))
  const moved = shifted.filter(({ slot }) =>
    situation.slots.some((was) => was.id === slot.id && was.startsAt !== slot.startsAt),
  )
  return {
    course: situation.course.id,
    ...comparePlans(situation, { ...situation, slots }, now),
    slots: moved.map(({ slot }) => slot.id),
    told,
  }
}

/** Differences of several courses in one sum. */
export interface Sum {
  readonly messages: number
  readonly slots: number
  readonly firstAt: Instant | null
  readonly lastAt: Instant | null
}

export function add(sum: Sum, differences: readonly Difference[]): Sum {
  return {
    messages: differences.reduce((count, one) => count + one.messages, sum.messages),
    slots: differences.reduce((count, one) => count + one.slots.length, sum.slots),
    firstAt: earliest([sum.firstAt, ...differences.map(({ firstAt }) => firstAt)]),
    lastAt:
      [sum.lastAt, ...differences.map(({ lastAt }) => lastAt)]
        .filter((at) => at !== null)
        .toSorted()
        .at(-1) ?? null,
  }
}
