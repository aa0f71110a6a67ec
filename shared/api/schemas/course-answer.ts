import * as z from 'zod/mini'

import { kinds, skipReasons } from '../../course/ledger.ts'
import { areas, phases } from '../../ipt/area.ts'
import { techniques } from '../../ipt/technique.ts'
import { weekdays } from '../../time/wall-time.ts'
import { dayParts } from '../../course/time-request.ts'
import { indications } from '../../course/course.ts'
import { day, id, instant, wall, whole } from './plain.ts'

export const slotStatus = z.enum(['scheduled', 'confirmed', 'attended', 'missed', 'cancelled', 'paused'])

export const SessionAnswer = z
  .readonly(
    z.object({
      ...{
        client: id,
        course: id,
        slot: whole,
        session: z.nullable(whole),
        of: whole,
        phase: z.nullable(z.enum(phases)),
      },
      ...{ status: slotStatus, startsAt: instant, local: wall, zone: z.string(), minutes: whole, therapist: id },
      revision: whole,
    }),
  )
  .check(
    z.meta({ id: 'Session', description: 'A booked session; `session` and `phase` are null where it does not count.' }),
  )

export const MessageAnswer = z
  .readonly(
    z.object({
      ...{ client: id, course: id, slot: z.nullable(whole), session: z.nullable(whole), of: whole },
      ...{ phase: z.nullable(z.enum(phases)), kind: z.enum(kinds), revision: whole, cause: z.nullable(z.string()) },
      ...{
        area: z.nullable(z.string()),
        technique: z.nullable(z.string()),
        locale: z.string(),
        left: z.nullable(whole),
      },
      ...{ dueAt: instant, at: instant, outcome: z.enum(['sent', 'skipped', 'held']) },
      ...{ reason: z.nullable(z.enum(skipReasons)), sessionStartsAt: z.nullable(instant), to: z.nullable(z.string()) },
      ...{ subject: z.nullable(z.string()), messageId: z.nullable(z.string()), attempts: whole },
      catalogue: z.nullable(z.string()),
    }),
  )
  .check(z.meta({ id: 'Message', description: 'A message that was due, and its outcome.' }))

const request = z.readonly(
  z.object({
    ...{ slot: whole, at: instant, times: z.readonly(z.array(wall)) },
    weekdays: z.readonly(z.array(z.enum(weekdays))),
    parts: z.readonly(z.array(z.enum(dayParts))),
  }),
)

export const CourseAnswer = z
  .readonly(
    z.object({
      ...{ id, client: id, therapist: id, status: z.enum(['open', 'paused', 'closed']), revision: whole },
      contract: z.readonly(
        z.object({ sessions: whole, revision: whole, initial: whole, ending: whole, midway: z.boolean() }),
      ),
      cadence: z.readonly(z.object({ first: wall, everyDays: whole, fortnightlyLast: whole })),
      ...{ held: whole, minutes: whole, zone: z.string(), area: z.nullable(z.enum(areas)) },
      ...{ secondArea: z.nullable(z.enum(areas)), indication: z.nullable(z.enum(indications)) },
      ...{ measures: z.readonly(z.array(z.string())), enrolledAt: instant, enrolledBy: z.string() },
      endedAt: z.nullable(instant),
      undo: z.nullable(z.readonly(z.object({ act: z.string(), by: z.string(), at: instant }))),
      techniques: z.readonly(z.array(z.readonly(z.object({ slot: whole, technique: z.nullable(z.enum(techniques)) })))),
      ...{ requests: z.readonly(z.array(request)), sessions: z.readonly(z.array(SessionAnswer)) },
      messages: z.readonly(z.array(MessageAnswer)),
    }),
  )
  .check(
    z.meta({
      id: 'Course',
      description:
        'A course with its sessions and messages. What is clinical (area, indication, measures, techniques) is empty for the front desk.',
    }),
  )
export type CourseAnswer = z.infer<typeof CourseAnswer>

export const ClientAnswer = z
  .readonly(
    z.object({
      ...{ id, name: z.string(), email: z.string(), zone: z.nullable(z.string()), locale: z.string() },
      ...{ content: z.enum(['neutral', 'full']), prompts: z.boolean(), reminders: z.boolean() },
      ...{ calendar: z.enum(['invites', 'feed', 'none']), consentedOn: z.nullable(day) },
      ...{ unsubscribedAt: z.nullable(instant), bouncedAt: z.nullable(instant), sharedAddress: z.boolean() },
      hasPin: z.boolean(),
      addressAsked: z.nullable(z.readonly(z.object({ email: z.string(), at: instant }))),
      ...{ openCourse: z.nullable(id), courses: whole },
    }),
  )
  .check(z.meta({ id: 'Client', description: 'A person who takes courses, as far as writing to them needs it.' }))
export type ClientAnswer = z.infer<typeof ClientAnswer>
