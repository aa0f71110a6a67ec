import * as z from 'zod'

import type { System } from '../system-types.ts'
import type { Reply } from './world.ts'

const Refused = z.object({ ok: z.literal(false), error: z.object({ code: z.string() }) })

/** What the command function answered to one event; a crash of it is a fault of the system and ends the rehearsal. */
export async function command(system: System, event: Readonly<Record<string, unknown>>): Promise<unknown> {
  const answer = await system.invoke('command', event)
  if (answer.ok) return answer.value
  throw new Error(
    `the command function failed on ${String(event['do'])}: ${answer.error.type}: ${answer.error.message}`,
  )
}

/** The same for an action: done, or refused with a code. */
export async function actBy(system: System, event: Readonly<Record<string, unknown>>): Promise<Reply> {
  const answer = await command(system, event)
  const refused = Refused.safeParse(answer)
  if (refused.success) return { ok: false, code: refused.data.error.code }
  const done = z.object({ ok: z.literal(true) }).safeParse(answer)
  if (done.success) return { ok: true }
  throw new Error(`the command function gave no answer of a known form to ${String(event['do'])}`)
}
