import * as z from 'zod'

import type { AskStack } from '../transfer/ask-stack.ts'
import type { SendingCall } from './read-sending-call.ts'

const Switch = z.object({
  on: z.boolean(),
  switchedBy: z.string().nullable(),
  switchedAt: z.string().nullable(),
  heldBefore: z.string().nullable(),
  restored: z.object({ at: z.string(), from: z.string().nullable(), heldUntil: z.string().nullable() }).nullable(),
})
const Held = z.object({
  items: z.array(
    z.object({
      course: z.string(),
      messages: z.array(z.object({ name: z.string(), dueAt: z.string(), reason: z.string() })),
    }),
  ),
  next: z.string().nullable(),
})

/** Does what is asked of a clinic's switch by its API, and tells in lines how it stands then: by ids alone. */
export async function switchSending(ask: AskStack, call: SendingCall): Promise<readonly string[]> {
  switch (call.do) {
    case 'tell':
      return tellSwitch(ask)
    case 'off':
      await ask('PUT', '/api/sending', { on: false, why: call.why })
      return tellSwitch(ask)
    case 'on':
      await ask('PUT', '/api/sending', { on: true, catchUp: call.catchUp, why: call.why })
      return tellSwitch(ask)
    case 'held':
      if (call.decision !== null) await ask('POST', '/api/sending/held', { do: call.decision })
      return call.decision === null ? tellHeld(ask) : [`all that is held: ${call.decision}, within minutes`]
    default:
      return call satisfies never
  }
}

async function tellSwitch(ask: AskStack): Promise<readonly string[]> {
  const { on, switchedBy, switchedAt, heldBefore, restored } = Switch.parse(await ask('GET', '/api/sending'))
  return [
    `sending is ${on ? 'on' : 'off'}${switchedAt === null ? '' : `, switched at ${switchedAt} by ${switchedBy ?? 'nobody'}`}`,
    ...(restored === null ? [] : [tellRestored(restored)]),
    ...(heldBefore === null
      ? []
      : [`what was due by ${heldBefore} and has not gone is held: npm run sending -- --url URL held`]),
  ]
}

function tellRestored({ at, from, heldUntil }: NonNullable<z.infer<typeof Switch>['restored']>): string {
  const state = heldUntil === null ? 'it is being set right' : `what was due by ${heldUntil} is held`
  return `the table was put in place at ${at}, as it was soon after ${from ?? 'its beginning'}: ${state}`
}

async function tellHeld(ask: AskStack): Promise<readonly string[]> {
  const lines: string[] = []
  let after: string | null = null
  do {
    const page = Held.parse(await ask('GET', `/api/sending/held${after === null ? '' : `?after=${after}`}`))
    for (const { course, messages } of page.items) {
      lines.push(...messages.map(({ name, dueAt, reason }) => `${course} ${name}, due at ${dueAt}, ${reason}`))
    }
    after = page.next
  } while (after !== null)
  return lines.length === 0 ? ['nothing is held'] : lines
}
