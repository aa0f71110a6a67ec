import { fitsPattern } from './event-pattern.ts'
import type { BusEvent } from './ses-events.ts'
import type { Rule } from './stack.ts'
import type { Invocation } from './system-types.ts'

/** The default event bus: keeps events until they are given out. */
export interface Bus {
  readonly put: (event: BusEvent) => void
  /** Gives each waiting event to the targets of the rules that it fits; true when there was one. */
  readonly giveOut: () => Promise<boolean>
  /** Events with which a target failed three times, as Lambda tries them. */
  readonly failed: () => readonly BusEvent[]
}

export function createBus(
  rules: readonly Rule[],
  invoke: (functionArn: string, event: unknown) => Promise<Invocation>,
): Bus {
  const waiting: BusEvent[] = []
  const failed: BusEvent[] = []
  const deliver = async (arn: string, event: BusEvent) => {
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      const { ok } = await invoke(arn, event)
      if (ok) return
    }
    failed.push(event)
  }
  const giveOut = async () => {
    const taken = waiting.splice(0)
    for (const event of taken) {
      const fitting = rules.filter(({ pattern }) => pattern !== undefined && fitsPattern(pattern, event))
      for (const { arn } of fitting.flatMap(({ targets }) => targets)) await deliver(arn, event)
    }
    return taken.length > 0
  }
  return { put: (event) => waiting.push(event), giveOut, failed: () => failed }
}
