import type * as z from 'zod'

import { locales } from '../course/client.ts'
import { byKey, choice, line, object, whole } from './field.ts'

/** What calendars show of the appointments; each may be left out and then has the default shown here. */
export const CalendarSettings = object({
  /** How long before the start a client's calendar reminds by itself; null: it does not. */
  alarmHours: whole(1, 168, 'hours').nullable().default(null),
  /** By locale: what a client's calendar calls an appointment, in place of our neutral word. */
  summary: byKey(locales, line(60)).readonly().default({}),
  /** What a therapist's calendar calls a client. */
  clients: choice(['id', 'initials']).default('id'),
}).readonly()
export type CalendarSettings = z.infer<typeof CalendarSettings>
