import * as z from 'zod/mini'

import { CalendarMode, ContentLevel, Locale } from '../course/client.ts'
import { Kind } from '../course/ledger.ts'
import { SlotStatus } from '../course/slot.ts'
import { dayParts } from '../course/time-request.ts'
import { phases } from '../ipt/area.ts'
import { weekdays } from '../time/wall-time.ts'

/** An instant in UTC, `2027-01-05T22:00:00Z`. */
const instant = z.string()
/** A wall time in the clinic's zone, `2027-01-05T14:00`. */
const local = z.string()
const who = z.enum(['client', 'clinic'])

export const Person = z.object({
  name: z.string(),
  email: z.string(),
  /** The client's own time zone; null: the clinic's. */
  zone: z.nullable(z.string()),
  locale: Locale,
  content: ContentLevel,
  prompts: z.boolean(),
  reminders: z.boolean(),
  calendar: CalendarMode,
  sharedAddress: z.boolean(),
  consentedOn: z.nullable(z.string()),
  unsubscribedAt: z.nullable(instant),
  bouncedAt: z.nullable(instant),
})

const Session = z.object({
  slot: z.number(),
  /** Null, as the phase is, where it takes none of the agreed sessions. */
  session: z.nullable(z.number()),
  of: z.number(),
  phase: z.nullable(z.enum(phases)),
  status: SlotStatus,
  local,
  zone: z.string(),
  startsAt: instant,
  minutes: z.number(),
  therapist: z.string(),
})

const Request = z.object({
  slot: z.number(),
  at: instant,
  times: z.array(local),
  weekdays: z.array(z.enum(weekdays)),
  parts: z.array(z.enum(dayParts)),
})

const Act = z.object({ at: instant, by: who, act: z.string(), slot: z.nullable(z.number()) })

/** A mail as it was sent, a letter where it is outside the plan; its words are null once the clinic no longer keeps it. */
export const MessageSent = z.object({
  kind: z.enum([...Kind.options, 'letter']),
  slot: z.nullable(z.number()),
  at: instant,
  to: z.string(),
  subject: z.string(),
  text: z.nullable(z.string()),
})
export type MessageSent = z.infer<typeof MessageSent>

/** One version of what was answered to a form for one slot; `settled` is false of what was still being written. */
export const AnswersGiven = z.object({
  slot: z.number(),
  form: z.string(),
  version: z.number(),
  at: instant,
  by: who,
  settled: z.boolean(),
  answers: z.union([z.array(z.number()), z.record(z.string(), z.unknown())]),
  total: z.nullable(z.number()),
})
export type AnswersGiven = z.infer<typeof AnswersGiven>

/** What is told of a course at once; its mails and answers may be many. */
export const CourseFacts = z.object({
  /** The client's first course is 1. */
  course: z.number(),
  enrolledAt: instant,
  status: z.enum(['open', 'paused', 'closed']),
  therapist: z.string(),
  contract: z.object({ sessions: z.number(), initial: z.number(), ending: z.number(), heldElsewhere: z.number() }),
  focus: z.array(z.enum(['grief', 'role-dispute', 'role-transition', 'building-relationships'])),
  measures: z.array(z.string()),
  sessions: z.array(Session),
  requests: z.array(Request),
  acts: z.array(Act),
})
export type CourseFacts = z.infer<typeof CourseFacts>

/** All that is kept of a client, for the client: docs/my-data.schema.json is its JSON Schema. */
export const MyData = z.object({
  format: z.literal('interlude-my-data-1'),
  madeAt: instant,
  clinic: z.string(),
  person: Person,
  courses: z.array(z.extend(CourseFacts, { messages: z.array(MessageSent), answers: z.array(AnswersGiven) })),
})
export type MyData = z.infer<typeof MyData>

/** The part of it that one row of the job holds. */
export const Part = z.discriminatedUnion('part', [
  z.object({ part: z.literal('person'), person: Person }),
  z.object({ part: z.literal('course'), course: CourseFacts }),
  z.object({ part: z.literal('messages'), course: z.number(), messages: z.array(MessageSent) }),
  z.object({ part: z.literal('answers'), course: z.number(), answers: z.array(AnswersGiven) }),
])
export type Part = z.infer<typeof Part>
