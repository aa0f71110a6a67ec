import * as z from 'zod/mini'

import { Zone } from '../time/zone.ts'
import type { Clinic } from './clinic.ts'
import { CourseSettings } from './course-settings.ts'
import { Closure } from './day-span.ts'
import { MessageSettings } from './message-settings.ts'
import { Therapist } from './therapist.ts'

/**
 * What bookings and due times hang on in a clinic's file. Another deployed one waits until staff approve it; words,
 * addresses and look do not. Read with the defaults of today, so that a field that is new since changes nothing.
 */
export const Planning = z.readonly(
  z.object({
    timeZone: Zone,
    course: CourseSettings,
    messages: MessageSettings,
    closures: z.readonly(z.array(Closure)),
    therapists: z.readonly(z.array(Therapist)),
  }),
)
export type Planning = z.infer<typeof Planning>

export function planningOf({ timeZone, course, messages, closures, therapists }: Clinic): Planning {
  return { timeZone, course, messages, closures, therapists }
}

/** The settings as one text, the same whatever the order of the fields; what closures and therapists are called is no plan. */
export function planningText({ closures, therapists, ...rest }: Planning): string {
  return JSON.stringify(
    inOrder({
      ...rest,
      closures: closures.map(({ from, to }) => ({ from, to })),
      therapists: therapists.map(({ id, hours, leave }) => ({ id, hours, leave })),
    }),
  )
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(fields.map(([name, field]) => [name, inOrder(field)]))
}
