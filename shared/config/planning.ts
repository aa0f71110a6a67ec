import * as z from 'zod/mini'

import { Zone } from '../time/zone.ts'
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
