import * as z from 'zod'

import { ClientId, JobId } from '../../shared/course/ids.ts'
import { Area } from '../../shared/ipt/area.ts'
import { MiddleTechnique } from '../../shared/ipt/technique.ts'

const by = z.string().min(1).max(100).default('staff')
const slot = z.number().int()

/** What the function takes: one command a call. */
export const Command = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('import'), csv: z.string().max(5_000_000), partial: z.boolean().default(false), by }),
  z.strictObject({ do: z.literal('import-status'), job: JobId }),
  z.strictObject({ do: z.literal('first-session'), csv: z.string().max(5_000_000) }),
  z.strictObject({ do: z.literal('mark'), client: ClientId, slot, as: z.enum(['attended', 'missed']), by }),
  z.strictObject({ do: z.literal('confirm'), client: ClientId, slot, by }),
  z.strictObject({ do: z.literal('focus'), client: ClientId, area: Area, second: Area.nullable().default(null), by }),
  z.strictObject({ do: z.literal('technique'), client: ClientId, slot, technique: MiddleTechnique.nullable(), by }),
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
  z.strictObject({ do: z.literal('sending'), on: z.boolean(), by }),
  z.strictObject({ do: z.literal('texts') }),
  z.strictObject({ do: z.literal('course'), client: ClientId }),
  z.strictObject({ do: z.literal('courses'), after: z.string().nullable().default(null) }),
  z.strictObject({ do: z.literal('alerts'), after: z.string().nullable().default(null) }),
])
export type Command = z.infer<typeof Command>
