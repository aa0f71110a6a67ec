import * as z from 'zod'

import { kinds } from '../../course/ledger.ts'
import { id, instant, whole } from './plain.ts'

export const CourseLine = z
  .object({ id, therapist: id, status: z.enum(['open', 'paused', 'closed']), revision: whole, enrolledAt: instant })
  .readonly()

export const AnswersAnswer = z
  .object({
    ...{ slot: whole, form: z.string(), revision: whole, at: instant, by: z.string(), settled: z.boolean() },
    answers: z.union([z.array(z.number()).readonly(), z.record(z.string(), z.unknown()).readonly()]),
    total: whole.nullable(),
  })
  .readonly()
  .meta({ id: 'Answers', description: 'What was answered; `total` is the score of a measure, null of a worksheet.' })

/** What the plan says of a mail; null of a letter outside it. */
const ofPlan = { kind: z.enum(kinds).nullable(), slot: whole.nullable() }

export const MailLine = z.object({ attempt: z.string(), at: instant, ...ofPlan }).readonly()

export const MailAnswer = z
  .object({
    ...{ attempt: z.string(), at: instant, ...ofPlan, to: z.string(), subject: z.string() },
    ...{ text: z.string().nullable(), html: z.string().nullable(), calendar: z.string().nullable() },
  })
  .readonly()
  .meta({ id: 'Mail', description: 'A mail as it was sent; `text` and `html` are null where it is not for your role.' })

export const AuditAnswer = z
  .object({
    ...{ revision: whole, at: instant, by: z.string(), act: z.string(), slot: whole.nullable() },
    ...{ why: z.string().nullable(), whyHash: z.string().nullable(), hash: z.string() },
  })
  .readonly()
  .meta({ id: 'AuditRecord' })
