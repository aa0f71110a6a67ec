import * as z from 'zod/mini'

import { kinds, skipReasons } from '../../course/ledger.ts'
import { phases } from '../../ipt/area.ts'
import { id, instant, wall, whole } from './plain.ts'

const passedOver = z.readonly(
  z.object({ wall, startsAt: instant, why: z.nullable(z.enum(['closure', 'leave', 'hours'])) }),
)

const date = z.readonly(
  z.object({
    ...{ slot: whole, session: whole, of: whole, phase: z.enum(phases), wall, startsAt: instant },
    passedOver: z.readonly(z.array(passedOver)),
  }),
)

const message = z.readonly(
  z.object({
    ...{ key: z.string(), kind: z.enum(kinds), slot: z.nullable(whole), dueAt: instant },
    reason: z.nullable(z.enum(skipReasons)),
  }),
)

const welcome = z.readonly(
  z.object({ subject: z.string(), text: z.nullable(z.string()), html: z.nullable(z.string()) }),
)

export const EnrolmentPreviewAnswer = z
  .readonly(
    z.object({
      ...{ course: id, dates: z.readonly(z.array(date)), messages: z.readonly(z.array(message)) },
      ...{ welcome: z.nullable(welcome), sharesAddress: z.boolean(), isKnown: z.boolean() },
    }),
  )
  .check(
    z.meta({
      id: 'EnrolmentPreview',
      description:
        'What enrolling would do: each session, with the steps passed over before it; each message, with why it would not go; the welcome as it would be written now, null where none goes, its words null where they are not for your role; whether others read what comes to the address, and whether the client had a course before.',
    }),
  )
