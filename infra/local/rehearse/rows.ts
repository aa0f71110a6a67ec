import * as z from 'zod'

import { Instant } from './instant.ts'

const phase = z.enum(['initial', 'middle', 'ending'])
const nullableNumber = z.number().int().nullable()

/** One line of messages.jsonl: a message that has an outcome. */
export const MessageRow = z
  .object({
    client: z.string(),
    course: z.string(),
    slot: nullableNumber,
    session: nullableNumber,
    of: z.number().int(),
    phase: phase.nullable(),
    kind: z.enum([
      'welcome',
      'prompt',
      'reminder',
      'countdown',
      'missed',
      'change',
      'cancellation',
      'completion',
      'follow-up',
    ]),
    revision: z.number().int(),
    cause: z.string().nullable(),
    area: z.string().nullable(),
    technique: z.string().nullable(),
    locale: z.string(),
    left: nullableNumber,
    dueAt: Instant,
    at: Instant,
    outcome: z.enum(['sent', 'skipped', 'held']),
    reason: z.string().nullable(),
    sessionStartsAt: Instant.nullable(),
    to: z.string().nullable(),
    subject: z.string().nullable(),
    messageId: z.string().nullable(),
    attempts: z.number().int(),
    catalogue: z.string().nullable(),
  })
  .readonly()
export type MessageRow = z.infer<typeof MessageRow>

/** One line of sessions.jsonl: a slot as it stands at the end. */
export const SessionRow = z
  .object({
    client: z.string(),
    course: z.string(),
    slot: z.number().int(),
    session: nullableNumber,
    of: z.number().int(),
    phase: phase.nullable(),
    status: z.enum(['scheduled', 'confirmed', 'attended', 'missed', 'cancelled', 'paused']),
    startsAt: Instant,
    local: z.string(),
    zone: z.string(),
    minutes: z.number().int(),
    therapist: z.string(),
    revision: z.number().int(),
  })
  .readonly()
export type SessionRow = z.infer<typeof SessionRow>

/** One line of alerts.jsonl: what a person must look at. */
export const AlertRow = z
  .object({
    at: Instant,
    client: z.string().nullable(),
    course: z.string().nullable(),
    slot: nullableNumber,
    code: z.string(),
    severity: z.enum(['urgent', 'today', 'info']),
    acknowledged: z.boolean(),
  })
  .readonly()
export type AlertRow = z.infer<typeof AlertRow>
