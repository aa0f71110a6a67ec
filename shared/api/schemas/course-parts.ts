import * as z from 'zod/mini'

import { fates, kinds } from '../../course/ledger.ts'
import { id, instant, whole } from './plain.ts'

export const CourseLine = z.readonly(
  z.object({ id, therapist: id, status: z.enum(['open', 'paused', 'closed']), revision: whole, enrolledAt: instant }),
)

export const AnswersAnswer = z
  .readonly(
    z.object({
      ...{ slot: whole, form: z.string(), revision: whole, at: instant, by: z.string(), settled: z.boolean() },
      answers: z.union([z.readonly(z.array(z.number())), z.readonly(z.record(z.string(), z.unknown()))]),
      total: z.nullable(whole),
    }),
  )
  .check(
    z.meta({
      id: 'Answers',
      description: 'What was answered; `total` is the score of a measure, null of a worksheet.',
    }),
  )

/** What the plan says of a mail; null of a letter outside it. */
const ofPlan = { kind: z.nullable(z.enum(kinds)), slot: z.nullable(whole) }

const fate = z
  .nullable(z.enum(fates))
  .check(z.describe('What became of it since it was sent; null: nothing is known yet'))

export const MailLine = z.readonly(z.object({ attempt: z.string(), at: instant, ...ofPlan, fate }))

export const MailAnswer = z
  .readonly(
    z.object({
      ...{ attempt: z.string(), at: instant, ...ofPlan, to: z.string(), subject: z.string() },
      ...{ text: z.nullable(z.string()), html: z.nullable(z.string()), calendar: z.nullable(z.string()) },
    }),
  )
  .check(
    z.meta({
      id: 'Mail',
      description: 'A mail as it was sent; `text` and `html` are null where it is not for your role.',
    }),
  )

export const AuditAnswer = z
  .readonly(
    z.object({
      ...{ revision: whole, at: instant, by: z.string(), act: z.string(), slot: z.nullable(whole) },
      ...{ why: z.nullable(z.string()), whyHash: z.nullable(z.string()), hash: z.string() },
    }),
  )
  .check(z.meta({ id: 'AuditRecord' }))
