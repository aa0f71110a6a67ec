import * as z from 'zod'

const instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
  .refine((text) => !Number.isNaN(Date.parse(text)), 'no such instant')
const wall = z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const count = z.number().int().min(0)
const positive = z.number().int().min(1)
const id = z.string().min(1)
const sha256 = z.string().regex(/^(sha256[:-]?)?[0-9a-f]{64}$/, 'must be the sha256 of the texts')

export const kinds = [
  'welcome',
  'change',
  'cancellation',
  'missed',
  'prompt',
  'reminder',
  'countdown',
  'completion',
  'follow-up',
] as const
export const phases = ['initial', 'middle', 'ending'] as const
export const causes = ['moved', 'cancelled', 'therapist', 'leave', 'paused', 'resumed', 'extended', 'ended'] as const
export const reasons = [
  'erased',
  'ended',
  'cancelled',
  'paused',
  'moved',
  'restored',
  'unsubscribed',
  'bounced',
  'opted-out',
  'absent',
  'merged',
  'too-late',
] as const
export const areas = ['grief', 'role-dispute', 'role-transition', 'interpersonal-deficits'] as const
export const statuses = ['scheduled', 'confirmed', 'attended', 'missed', 'cancelled', 'paused'] as const
export const refusals = [
  'bad-input',
  'unknown-client',
  'unknown-therapist',
  'unknown-slot',
  'unknown-form',
  'course-open',
  'course-closed',
  'sessions-out-of-range',
  'first-session-in-past',
  'no-free-step',
  'slot-taken',
  'outside-hours',
  'slot-already-started',
  'changed-meanwhile',
  'nothing-to-undo',
  'out-of-order',
  'no-consent',
  'not-allowed',
  'payload-too-large',
  'rate-limited',
  'idempotency-mismatch',
] as const

/** One line of messages.jsonl. */
export const MessageLine = z
  .strictObject({
    client: id,
    course: id,
    slot: positive.nullable(),
    session: positive.nullable(),
    of: count.max(16),
    phase: z.enum(phases).nullable(),
    kind: z.enum(kinds),
    revision: positive,
    cause: z.enum(causes).nullable(),
    area: z.enum(areas).nullable(),
    technique: z.string().min(1).nullable(),
    locale: z.string().min(2),
    left: count.nullable(),
    dueAt: instant,
    at: instant,
    outcome: z.enum(['sent', 'skipped', 'held']),
    reason: z.enum(reasons).nullable(),
    sessionStartsAt: instant.nullable(),
    to: z.string().nullable(),
    subject: z.string().nullable(),
    messageId: z.string().nullable(),
    attempts: count,
    catalogue: sha256.nullable(),
  })
  .readonly()
export type MessageLine = z.infer<typeof MessageLine>

/** One line of sessions.jsonl. */
export const SessionLine = z
  .strictObject({
    client: id,
    course: id,
    slot: positive,
    session: positive.nullable(),
    of: count.max(16),
    phase: z.enum(phases).nullable(),
    status: z.enum(statuses),
    startsAt: instant,
    local: wall,
    zone: z.string(),
    minutes: positive,
    therapist: id,
    revision: positive,
  })
  .readonly()
export type SessionLine = z.infer<typeof SessionLine>

/** One line of alerts.jsonl; an alert of the whole system has no client. */
export const AlertLine = z
  .strictObject({
    at: instant,
    client: id.nullable(),
    course: id.nullable(),
    slot: positive.nullable(),
    code: z.string().min(1),
    severity: z.enum(['urgent', 'today', 'info']),
    acknowledged: z.boolean(),
  })
  .readonly()
export type AlertLine = z.infer<typeof AlertLine>

/** costs.json. */
export const Costs = z
  .strictObject({
    currency: z.literal('USD'),
    prices: z.string().regex(/^\d{4}-\d{2}$/),
    messages: count,
    courses: count,
    lines: z.array(
      z.strictObject({
        service: id,
        operation: id,
        requests: z.number().min(0),
        units: z.number().min(0),
        usd: z.number().min(0),
      }),
    ),
    usd: z.number().min(0),
    usdPerCourse: z.number().min(0),
  })
  .readonly()

/** What a rehearsal prints with --json. */
export const Summary = z
  .strictObject({
    clients: count,
    courses: count,
    slots: count,
    messages: z.strictObject({ sent: count, skipped: count, held: count }),
    alerts: count,
    virtualDays: z.number().min(0),
    seconds: z.number().min(0),
    out: z.string().min(1),
  })
  .readonly()
export type Summary = z.infer<typeof Summary>

const empty = z.literal('')

/** One row of the clients CSV, every column there. */
export const ClientRow = z
  .strictObject({
    client_id: id,
    name: id,
    email: z.string().includes('@'),
    time_zone: z.string(),
    locale: z.string(),
    therapist: id,
    sessions: z.string().regex(/^\d+$/),
    first_session: wall,
    sessions_held: z.string().regex(/^\d*$/),
    area: z.union([empty, z.enum(areas)]),
    indication: z.string(),
    content: z.enum(['', 'neutral', 'full']),
    email_consent: z.union([empty, date]),
    measures: z.string(),
  })
  .readonly()
export type ClientRow = z.infer<typeof ClientRow>

const ofClient = { at: instant, client: id }

const technique = z.strictObject({ ...ofClient, do: z.literal('technique'), slot: positive, technique: id })

/** One line of a scenario. */
export const ScenarioLine = z.discriminatedUnion('do', [
  z.strictObject({ ...ofClient, do: z.literal('mark'), slot: positive, as: z.enum(['attended', 'missed']) }),
  z.strictObject({ ...ofClient, do: z.literal('confirm'), slot: positive }),
  z.strictObject({ ...ofClient, do: z.literal('move'), slot: positive, to: wall, scope: z.enum(['one', 'following']) }),
  z.strictObject({ ...ofClient, do: z.literal('cancel'), slot: positive, by: z.enum(['client', 'staff']) }),
  z.strictObject({ ...ofClient, do: z.literal('focus'), area: z.enum(areas) }),
  technique,
  z.strictObject({ ...ofClient, do: z.literal('extend'), to: positive, reason: z.string() }),
  z.strictObject({ ...ofClient, do: z.literal('end'), left: count, reason: z.string() }),
  z.strictObject({ ...ofClient, do: z.literal('pause') }),
  z.strictObject({ ...ofClient, do: z.literal('resume'), from: date }),
  z.strictObject({ ...ofClient, do: z.literal('therapist'), to: id }),
  z.strictObject({ ...ofClient, do: z.literal('undo') }),
  z.strictObject({
    ...ofClient,
    do: z.literal('preferences'),
    prompts: z.boolean().optional(),
    calendar: z.string().optional(),
  }),
  z.strictObject({ ...ofClient, do: z.literal('unsubscribe') }),
  z.strictObject({ ...ofClient, do: z.literal('erase') }),
  z.strictObject({
    ...ofClient,
    do: z.literal('answer'),
    slot: positive,
    form: id,
    answers: z.union([z.array(count), z.record(z.string(), z.unknown())]),
  }),
  z.strictObject({ ...ofClient, do: z.literal('bounce'), type: z.enum(['hard', 'soft', 'complaint']) }),
  z.strictObject({ at: instant, therapist: id, do: z.literal('leave'), from: date, to: date }),
  z.strictObject({ at: instant, do: z.literal('outage'), of: z.enum(['ses', 'tick', 'queue']), minutes: positive }),
  z.strictObject({ at: instant, do: z.literal('sending'), on: z.boolean() }),
])
export type ScenarioLine = z.infer<typeof ScenarioLine>
