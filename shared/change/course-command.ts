import * as z from 'zod/mini'

import { CalendarMode, ContentLevel, Locale } from '../course/client.ts'
import { TherapistId } from '../course/ids.ts'
import { TimeWishes } from '../course/time-request.ts'
import { Undoer } from '../course/undo.ts'
import { Area } from '../ipt/area.ts'
import { MiddleTechnique } from '../ipt/technique.ts'
import { PlainDate, WallTime } from '../time/wall-time.ts'
import { Zone } from '../time/zone.ts'

const slot = z.int()
/** Why, in a person's words; kept in the audit. */
const reason = z.string().check(z.trim(), z.minLength(1), z.maxLength(500))

/** A time or day so far off that dates around it could not be told is a slip of the pen. */
const isInOurTime = (text: string): boolean => text >= '2000' && text < '2200'
const inOurTime = { error: 'give a time in the years 2000 to 2199' }
const wall = WallTime.check(z.refine(isInOurTime, inOurTime))
const wishes = {
  ...TimeWishes.def.innerType.shape,
  times: z._default(z.readonly(z.array(wall).check(z.maxLength(5))), []),
}

/** What people can do with a course, each done whole or refused with a code. */
const courseCommands = [
  z.strictObject({ do: z.literal('confirm'), slot }),
  z.strictObject({ do: z.literal('mark'), slot, as: z.enum(['attended', 'missed']) }),
  z.strictObject({
    do: z.literal('move'),
    slot,
    to: wall,
    scope: z._default(z.enum(['one', 'following']), 'one'),
    /** Staff's reason to book a closed or taken time on purpose. */
    override: z._default(z.nullable(reason), null),
  }),
  z.strictObject({ do: z.literal('cancel'), slot, for: z.enum(['client', 'staff']) }),
  z.strictObject({ do: z.literal('therapist'), to: TherapistId }),
  z.strictObject({ do: z.literal('pause') }),
  z.strictObject({ do: z.literal('resume'), from: PlainDate.check(z.refine(isInOurTime, inOurTime)) }),
  z.strictObject({ do: z.literal('extend'), to: z.int(), reason }),
  z.strictObject({ do: z.literal('end'), left: z.int(), reason }),
  z.strictObject({ do: z.literal('focus'), area: Area, second: z._default(z.nullable(Area), null) }),
  z.strictObject({ do: z.literal('technique'), slot, technique: z.nullable(MiddleTechnique) }),
  z.strictObject({
    do: z.literal('preferences'),
    zone: z.optional(z.nullable(Zone)),
    locale: z.optional(Locale),
    content: z.optional(ContentLevel),
    prompts: z.optional(z.boolean()),
    reminders: z.optional(z.boolean()),
    calendar: z.optional(CalendarMode),
  }),
  /** The client asks for another time; staff then move the slot or decline. */
  z.strictObject({ do: z.literal('ask'), slot, ...wishes }),
  z.strictObject({ do: z.literal('decline'), slot }),
  /** The client takes one of the times offered, where the clinic lets clients do so. */
  z.strictObject({ do: z.literal('choose'), slot, to: wall }),
  /** The client's takes back nothing but what the client did last. */
  z.strictObject({ do: z.literal('undo'), for: z._default(Undoer, 'staff') }),
] as const

export const CourseCommand = z.discriminatedUnion('do', courseCommands)
export type CourseCommand = z.infer<typeof CourseCommand>

export const CourseVerb = z.enum(courseCommands.flatMap(({ shape }) => shape.do.def.values))
