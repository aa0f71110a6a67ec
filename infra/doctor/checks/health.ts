import * as z from 'zod'

import { describeStack } from '../../describe-stack.ts'
import { check, type Judge, type Read } from '../check.ts'
import { type Verdict, mend, ok } from '../finding.ts'

const Health = z
  .object({ ok: z.boolean(), lastTick: z.string().nullable(), sending: z.boolean().nullable() })
  .readonly()
/** What the stack says of itself; null where it has no address. */
export type HealthFacts = z.infer<typeof Health> | null

const read: Read<HealthFacts> = async ({ aws, clinic, fetch }) => {
  const stack = await describeStack(aws.stacks, `Interlude-${clinic.id}`)
  const url = stack?.Outputs?.find(({ OutputKey }) => OutputKey === 'Url')?.OutputValue
  return url === undefined ? null : Health.parse(await (await fetch(`${url}/health`)).json())
}

export const judgeHealth: Judge<HealthFacts> = (facts, { id }) => {
  if (facts === null) return mend('the clinic has no address yet', `npm run deploy -- --clinic ${id}`)
  if (facts.ok) return ok(`the last tick was at ${facts.lastTick ?? 'no time'}`)
  return facts.lastTick === null
    ? mend(
        'nobody has asked yet what is due',
        'see "tick-missing" in docs/runbook.md, unless it was deployed this minute',
      )
    : mend(`nobody has asked what is due since ${facts.lastTick}`, 'see "tick-missing" in docs/runbook.md')
}

export const judgeSwitch: Judge<HealthFacts> = (facts, { id }): Verdict => {
  if (facts === null) return mend('the clinic has no address yet', `npm run deploy -- --clinic ${id}`)
  if (facts.sending === null) return mend('the table does not answer', 'see the log of the function pages')
  return facts.sending
    ? ok('the clinic sends')
    : mend('somebody has stopped all mails', 'let them go on, once it is clear why: console, Settings')
}

export const health = check(read, { health: judgeHealth, switch: judgeSwitch })
