import * as z from 'zod'

import { kinds, skipReasons } from '../../course/ledger.ts'
import { phases } from '../../ipt/area.ts'
import { id, instant, wall, whole } from './plain.ts'

const passedOver = z
  .object({ wall, startsAt: instant, why: z.enum(['closure', 'leave', 'hours']).nullable() })
  .readonly()

const date = z
  .object({
    ...{ slot: whole, session: whole, of: whole, phase: z.enum(phases), wall, startsAt: instant },
    passedOver: z.array(passedOver).readonly(),
  })
  .readonly()

const message = z
  .object({
    ...{ key: z.string(), kind: z.enum(kinds), slot: whole.nullable(), dueAt: instant },
    reason: z.enum(skipReasons).nullable(),
  })
  .readonly()

const welcome = z.object({ subject: z.string(), text: z.string().nullable(), html: z.string().nullable() }).readonly()

export const EnrolmentPreviewAnswer = z
  .object({
    ...{ course: id, dates: z.array(date).readonly(), messages: z.array(message).readonly() },
    ...{ welcome: welcome.nullable(), sharesAddress: z.boolean(), isKnown: z.boolean() },
  })
  .readonly()
  .meta({
    id: 'EnrolmentPreview',
    description:
      'What enrolling would do: each session, with the steps passed over before it; each message, with why it would not go; the welcome as it would be written now, null where none goes, its words null where they are not for your role; whether others read what comes to the address, and whether the client had a course before.',
  })
