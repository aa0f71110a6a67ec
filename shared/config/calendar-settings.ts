import * as z from 'zod/mini'

import { locales } from '../course/client.ts'
import { byKey, choice, line, object, whole } from './field.ts'

/** What calendars show of the appointments; each may be left out and then has the default shown here. */
export const CalendarSettings = z.readonly(
  object({
    /** How long before the start a client's calendar reminds by itself; null: it does not. */
    alarmHours: z._default(z.nullable(whole(1, 168, 'hours')), null),
    /** By locale: what a client's calendar calls an appointment, in place of our neutral word. */
    summary: z._default(z.readonly(byKey(locales, line(60))), {}),
    /** What a therapist's calendar calls a client. */
    clients: z._default(choice(['id', 'initials']), 'id'),
  }),
)
export type CalendarSettings = z.infer<typeof CalendarSettings>
