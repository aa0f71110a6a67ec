import * as z from 'zod'

import { CourseCommand, CourseVerb } from '../../shared/change/course-command.ts'
import { Absence } from '../../shared/course/absence.ts'
import { ClientId, JobId, TherapistId } from '../../shared/course/ids.ts'
import { type Result, done, refuse } from '../../shared/course/refusal.ts'
import { PlainDate, TimeOfDay, WallTime, weekdays } from '../../shared/time/wall-time.ts'

const by = z.string().min(1).max(100).default('staff')
const slot = z.number().int()
/** The revision of the course that whoever commands has seen; null: whatever it is now. */
const seen = z.number().int().nullable().default(null)

/** What the function takes besides the commands on a course. */
const ClinicCommand = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('import'), csv: z.string().max(5_000_000), partial: z.boolean().default(false), by }),
  z.strictObject({ do: z.literal('import-status'), job: JobId }),
  z.strictObject({ do: z.literal('first-session'), csv: z.string().max(5_000_000) }),
  z.strictObject({ do: z.literal('absence'), absence: Absence, approved: z.boolean().default(false), by }),
  z.strictObject({ do: z.literal('approve-absence'), job: JobId, by }),
  z.strictObject({ do: z.literal('replan-status'), after: z.number().int().min(0).default(0) }),
  z.strictObject({ do: z.literal('approve-replan'), job: JobId, by }),
  z.strictObject({
    do: z.literal('absence-status'),
    job: JobId,
    from: z.number().int().min(0).nullable().default(null),
  }),
  z.strictObject({
    do: z.literal('free-times'),
    client: ClientId.nullable().default(null),
    slot: slot.nullable().default(null),
    therapist: TherapistId.nullable().default(null),
    near: WallTime,
    count: z.number().int().min(1).max(50).default(5),
    from: PlainDate.optional(),
    to: PlainDate.optional(),
    weekdays: z.array(z.enum(weekdays)).max(7).readonly().default([]),
    window: z.strictObject({ from: TimeOfDay, to: TimeOfDay }).readonly().nullable().default(null),
  }),
  z.strictObject({ do: z.literal('offers'), client: ClientId, slot }),
  z.strictObject({
    do: z.literal('answer'),
    client: ClientId,
    slot,
    form: z.string().max(64),
    answers: z.unknown(),
    by,
  }),
  z.strictObject({ do: z.literal('acknowledge'), alert: z.string().max(200), by: z.string().min(1).max(100) }),
  z.strictObject({ do: z.literal('unsubscribe'), client: ClientId, by }),
  z.strictObject({ do: z.literal('address'), client: ClientId, email: z.string().max(400), by }),
  z.strictObject({ do: z.literal('decline-address'), client: ClientId, by }),
  z.strictObject({ do: z.literal('pin'), client: ClientId, pin: z.string().max(20).nullable(), by }),
  z.strictObject({ do: z.literal('erase'), client: ClientId, by }),
  z.strictObject({ do: z.literal('sending'), on: z.boolean(), by }),
  z.strictObject({ do: z.literal('therapist-feed'), therapist: TherapistId }),
  z.strictObject({ do: z.literal('texts') }),
  z.strictObject({ do: z.literal('course'), client: ClientId }),
  z.strictObject({ do: z.literal('courses'), after: z.string().nullable().default(null) }),
  z.strictObject({ do: z.literal('alerts'), after: z.string().nullable().default(null) }),
])

/** A command on a course, with whose it is, who gives it and which revision they saw. */
const OnCourse = z.looseObject({ do: CourseVerb, client: ClientId, seen, by, preview: z.boolean().default(false) })

/** A command as it came: one a call. */
export type Command =
  | z.infer<typeof ClinicCommand>
  | {
      readonly do: 'change'
      readonly client: ClientId
      readonly seen: number | null
      readonly by: string
      /** Whether only what it would do is to be told. */
      readonly preview: boolean
      readonly command: CourseCommand
    }

/** Reads a command; what is wrong with it is told by place, in one line. */
export function parseCommand(event: unknown): Result<Command> {
  if (!z.object({ do: CourseVerb }).safeParse(event).success) return resultOf(ClinicCommand.safeParse(event))
  const outer = resultOf(OnCourse.safeParse(event))
  if (!outer.ok) return outer
  const { client, seen: revision, by: who, preview, ...rest } = outer.value
  const command = resultOf(CourseCommand.safeParse(rest))
  return command.ok ? done({ do: 'change', client, seen: revision, by: who, preview, command: command.value }) : command
}

function resultOf<T>(parsed: z.ZodSafeParseResult<T>): Result<T> {
  if (parsed.success) return done(parsed.data)
  return refuse('bad-input', parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '))
}
