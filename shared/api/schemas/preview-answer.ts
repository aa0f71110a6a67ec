import * as z from 'zod'

import { kinds, skipReasons } from '../../course/ledger.ts'
import { phases } from '../../ipt/area.ts'
import { slotStatus } from './course-answer.ts'
import { id, instant, step, wall, whole } from './plain.ts'

export const SlotViewAnswer = z
  .object({
    ...{ slot: whole, startsAt: instant, wall, session: whole.nullable(), of: whole },
    ...{ phase: z.enum(phases).nullable(), left: whole.nullable(), therapist: id, status: slotStatus, revision: whole },
  })
  .readonly()
  .meta({ id: 'SlotView' })

const message = z
  .object({
    ...{ change: z.enum(['added', 'dropped', 'changed']), place: z.union([z.literal('course'), whole]) },
    ...{ key: z.string(), kind: z.enum(kinds), slot: whole.nullable(), session: whole.nullable(), of: whole },
    ...{ dueBefore: instant.nullable(), dueAfter: instant.nullable(), reason: z.enum(skipReasons).nullable() },
  })
  .readonly()

const mail = z
  .object({
    ...{ key: z.string(), kind: z.enum(kinds), dueAt: instant, subject: z.string(), text: z.string() },
    html: z.string(),
  })
  .readonly()

export const PreviewAnswer = z
  .object({
    revision: whole,
    slots: z
      .array(
        z
          .object({ slot: whole, changed: z.boolean(), before: SlotViewAnswer.nullable(), after: SlotViewAnswer })
          .readonly(),
      )
      .readonly(),
    ...{ messages: z.array(message).readonly(), mails: z.array(mail).readonly() },
    alerts: z.array(z.object({ code: z.string(), slot: whole.nullable() }).readonly()).readonly(),
  })
  .readonly()
  .meta({
    id: 'Preview',
    description: 'What a command would do, decided on `revision`: give that as `If-Match` to commit just this.',
  })

export const conflict = z
  .object({
    ...{ slot: whole, therapist: id, wall, minutes: whole, why: z.enum(['closed', 'taken', 'order', 'past']) },
    ...{ after: instant.nullable(), before: instant.nullable() },
  })
  .readonly()

export const alternative = z
  .object({
    ...{ slot: whole, therapist: id, wall, why: z.enum(['closed', 'taken', 'order', 'past']) },
    free: z.array(step).readonly(),
  })
  .readonly()
