import { randomUUID } from 'node:crypto'

import type { BusEvent } from './ses-events.ts'
import type { Rule } from './stack.ts'
import type { Invocation } from './system-types.ts'
import { inputOf } from './target-input.ts'

type Invoke = (functionArn: string, event: unknown) => Promise<Invocation>

/** Runs every schedule rule once, whatever its rate. */
export async function runSchedules(
  rules: readonly Rule[],
  invoke: Invoke,
  place: { readonly account: string; readonly region: string; readonly time: string },
): Promise<readonly Invocation[]> {
  const event: BusEvent = {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    ...place,
    resources: [],
    detail: {},
  }
  const targets = rules.filter(({ schedule }) => schedule !== null).flatMap((rule) => rule.targets)
  const outcomes: Invocation[] = []
  for (const target of targets) outcomes.push(await invoke(target.arn, inputOf(target, event)))
  return outcomes
}
