import * as z from 'zod'

import { kinds, skipReasons } from '../../course/ledger.ts'
import { areas, phases } from '../../ipt/area.ts'
import { techniques } from '../../ipt/technique.ts'
import { weekdays } from '../../time/wall-time.ts'
import { dayParts } from '../../course/time-request.ts'
import { indications } from '../../course/course.ts'
import { day, id, instant, wall, whole } from './plain.ts'

export const slotStatus = z.enum(['scheduled', 'confirmed', 'attended', 'missed', 'cancelled', 'paused'])

export const SessionAnswer = z
  .object({
    ...{ client: id, course: id, slot: whole, session: whole.nullable(), of: whole, phase: z.enum(phases).nullable() },
    ...{ status: slotStatus, startsAt: instant, local: wall, zone: z.string(), minutes: whole, therapist: id },
    revision: whole,
  })
  .readonly()
  .meta({ id: 'Session', description: 'A booked session; `session` and `phase` are null where it does not count.' })

export const MessageAnswer = z
  .object({
    ...{ client: id, course: id, slot: whole.nullable(), session: whole.nullable(), of: whole },
    ...{ phase: z.enum(phases).nullable(), kind: z.enum(kinds), revision: whole, cause: z.string().nullable() },
    ...{ area: z.string().nullable(), technique: z.string().nullable(), locale: z.string(), left: whole.nullable() },
    ...{ dueAt: instant, at: instant, outcome: z.enum(['sent', 'skipped', 'held']) },
    ...{ reason: z.enum(skipReasons).nullable(), sessionStartsAt: instant.nullable(), to: z.string().nullable() },
    ...{ subject: z.string().nullable(), messageId: z.string().nullable(), attempts: whole },
    catalogue: z.string().nullable(),
  })
  .readonly()
  .meta({ id: 'Message', description: 'A message that was due, and its outcome.' })

const request = z
  .object({
    ...{ slot: whole, at: instant, times: z.array(wall).readonly() },
    weekdays: z.array(z.enum(weekdays)).readonly(),
    parts: z.array(z.enum(dayParts)).readonly(),
  })
  .readonly()

export const CourseAnswer = z
  .object({
    ...{ id, client: id, therapist: id, status: z.enum(['open', 'paused', 'closed']), revision: whole },
    contract: z
      .object({ sessions: whole, revision: whole, initial: whole, ending: whole, midway: z.boolean() })
      .readonly(),
    cadence: z.object({ first: wall, everyDays: whole, fortnightlyLast: whole }).readonly(),
    ...{ held: whole, minutes: whole, zone: z.string(), area: z.enum(areas).nullable() },
    ...{ secondArea: z.enum(areas).nullable(), indication: z.enum(indications).nullable() },
    ...{ measures: z.array(z.string()).readonly(), enrolledAt: instant, enrolledBy: z.string() },
    endedAt: instant.nullable(),
    undo: z.object({ act: z.string(), by: z.string(), at: instant }).readonly().nullable(),
    techniques: z.array(z.object({ slot: whole, technique: z.enum(techniques).nullable() }).readonly()).readonly(),
    ...{ requests: z.array(request).readonly(), sessions: z.array(SessionAnswer).readonly() },
    messages: z.array(MessageAnswer).readonly(),
  })
  .readonly()
  .meta({
    id: 'Course',
    description:
      'A course with its sessions and messages. What is clinical (area, indication, measures, techniques) is empty for the front desk.',
  })
export type CourseAnswer = z.infer<typeof CourseAnswer>

export const ClientAnswer = z
  .object({
    ...{ id, name: z.string(), email: z.string(), zone: z.string().nullable(), locale: z.string() },
    ...{ content: z.enum(['neutral', 'full']), prompts: z.boolean(), reminders: z.boolean() },
    ...{ calendar: z.enum(['invites', 'feed', 'none']), consentedOn: day.nullable() },
    ...{ unsubscribedAt: instant.nullable(), bouncedAt: instant.nullable(), sharedAddress: z.boolean() },
    hasPin: z.boolean(),
    addressAsked: z.object({ email: z.string(), at: instant }).readonly().nullable(),
    ...{ openCourse: id.nullable(), courses: whole },
  })
  .readonly()
  .meta({ id: 'Client', description: 'A person who takes courses, as far as writing to them needs it.' })
export type ClientAnswer = z.infer<typeof ClientAnswer>
