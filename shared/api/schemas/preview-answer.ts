import * as z from 'zod/mini'

import { kinds, skipReasons } from '../../course/ledger.ts'
import { phases } from '../../ipt/area.ts'
import { slotStatus } from './course-answer.ts'
import { id, instant, step, wall, whole } from './plain.ts'

export const SlotViewAnswer = z
  .readonly(
    z.object({
      ...{ slot: whole, startsAt: instant, wall, session: z.nullable(whole), of: whole },
      ...{
        phase: z.nullable(z.enum(phases)),
        left: z.nullable(whole),
        therapist: id,
        status: slotStatus,
        revision: whole,
      },
    }),
  )
  .check(z.meta({ id: 'SlotView' }))

const message = z.readonly(
  z.object({
    ...{ change: z.enum(['added', 'dropped', 'changed']), place: z.union([z.literal('course'), whole]) },
    ...{ key: z.string(), kind: z.enum(kinds), slot: z.nullable(whole), session: z.nullable(whole), of: whole },
    ...{ dueBefore: z.nullable(instant), dueAfter: z.nullable(instant), reason: z.nullable(z.enum(skipReasons)) },
  }),
)

const mail = z.readonly(
  z.object({
    ...{ key: z.string(), kind: z.enum(kinds), dueAt: instant, subject: z.string(), text: z.string() },
    html: z.string(),
  }),
)

export const PreviewAnswer = z
  .readonly(
    z.object({
      revision: whole,
      slots: z.readonly(
        z.array(
          z.readonly(
            z.object({ slot: whole, changed: z.boolean(), before: z.nullable(SlotViewAnswer), after: SlotViewAnswer }),
          ),
        ),
      ),
      ...{ messages: z.readonly(z.array(message)), mails: z.readonly(z.array(mail)) },
      alerts: z.readonly(z.array(z.readonly(z.object({ code: z.string(), slot: z.nullable(whole) })))),
    }),
  )
  .check(
    z.meta({
      id: 'Preview',
      description: 'What a command would do, decided on `revision`: give that as `If-Match` to commit just this.',
    }),
  )

export const conflict = z.readonly(
  z.object({
    ...{ slot: whole, therapist: id, wall, minutes: whole, why: z.enum(['closed', 'taken', 'order', 'past']) },
    ...{ after: z.nullable(instant), before: z.nullable(instant) },
  }),
)

export const alternative = z.readonly(
  z.object({
    ...{ slot: whole, therapist: id, wall, why: z.enum(['closed', 'taken', 'order', 'past']) },
    free: z.readonly(z.array(step)),
  }),
)
