import * as z from 'zod'

import { CalendarMode, ContentLevel, Locale } from '../course/client.ts'
import { TherapistId } from '../course/ids.ts'
import { TimeWishes } from '../course/time-request.ts'
import { Undoer } from '../course/undo.ts'
import { Area } from '../ipt/area.ts'
import { MiddleTechnique } from '../ipt/technique.ts'
import { PlainDate, WallTime } from '../time/wall-time.ts'
import { Zone } from '../time/zone.ts'

const slot = z.number().int()
/** Why, in a person's words; kept in the audit. */
const reason = z.string().trim().min(1).max(500)

/** A time or day so far off that dates around it could not be told is a slip of the pen. */
const isInOurTime = (text: string): boolean => text >= '2000' && text < '2200'
const inOurTime = { error: 'give a time in the years 2000 to 2199' }
const wall = WallTime.refine(isInOurTime, inOurTime)
const wishes = { ...TimeWishes.unwrap().shape, times: z.array(wall).max(5).readonly().default([]) }

/** What people can do with a course, each done whole or refused with a code. */
const courseCommands = [
  z.strictObject({ do: z.literal('confirm'), slot }),
  z.strictObject({ do: z.literal('mark'), slot, as: z.enum(['attended', 'missed']) }),
  z.strictObject({
    do: z.literal('move'),
    slot,
    to: wall,
    scope: z.enum(['one', 'following']).default('one'),
    /** Staff's reason to book a closed or taken time on purpose. */
    override: reason.nullable().default(null),
  }),
  z.strictObject({ do: z.literal('cancel'), slot, for: z.enum(['client', 'staff']) }),
  z.strictObject({ do: z.literal('therapist'), to: TherapistId }),
  z.strictObject({ do: z.literal('pause') }),
  z.strictObject({ do: z.literal('resume'), from: PlainDate.refine(isInOurTime, inOurTime) }),
  z.strictObject({ do: z.literal('extend'), to: z.number().int(), reason }),
  z.strictObject({ do: z.literal('end'), left: z.number().int(), reason }),
  z.strictObject({ do: z.literal('focus'), area: Area, second: Area.nullable().default(null) }),
  z.strictObject({ do: z.literal('technique'), slot, technique: MiddleTechnique.nullable() }),
  z.strictObject({
    do: z.literal('preferences'),
    zone: Zone.nullable().optional(),
    locale: Locale.optional(),
    content: ContentLevel.optional(),
    prompts: z.boolean().optional(),
    reminders: z.boolean().optional(),
    calendar: CalendarMode.optional(),
  }),
  /** The client asks for another time; staff then move the slot or decline. */
  z.strictObject({ do: z.literal('ask'), slot, ...wishes }),
  z.strictObject({ do: z.literal('decline'), slot }),
  /** The client takes one of the times offered, where the clinic lets clients do so. */
  z.strictObject({ do: z.literal('choose'), slot, to: wall }),
  /** The client's takes back nothing but what the client did last. */
  z.strictObject({ do: z.literal('undo'), for: Undoer.default('staff') }),
] as const

export const CourseCommand = z.discriminatedUnion('do', courseCommands)
export type CourseCommand = z.infer<typeof CourseCommand>

export const CourseVerb = z.enum(courseCommands.map(({ shape }) => shape.do.value))
