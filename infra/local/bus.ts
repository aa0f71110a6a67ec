import { fitsPattern } from './event-pattern.ts'
import type { BusEvent } from './ses-events.ts'
import type { Rule, Target } from './stack.ts'
import type { Invocation } from './system-types.ts'
import { inputOf } from './target-input.ts'

/** The default event bus: keeps events until they are given out. */
export interface Bus {
  readonly put: (event: BusEvent) => void
  /** Gives each waiting event to the targets of the rules that it fits; true when there was one. */
  readonly giveOut: () => Promise<boolean>
}

/**
 * What Lambda hands to a function's failure destination, as far as anybody reads it.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html
 */
export interface Failed {
  readonly requestContext: { readonly functionArn: string; readonly approximateInvokeCount: number }
  readonly requestPayload: unknown
  readonly responsePayload: { readonly errorType: string; readonly errorMessage: string }
}

/** As Lambda tries an event again. */
const retries = 2

export interface BusOptions {
  readonly rules: () => readonly Rule[]
  readonly invoke: (functionArn: string, event: unknown) => Promise<Invocation>
  /** Takes an event that a target failed with three times, as Lambda tries it. */
  readonly keep: (failed: Failed) => void
}

export function createBus({ rules, invoke, keep }: BusOptions): Bus {
  const waiting: BusEvent[] = []
  const deliver = async (target: Target, event: BusEvent) => {
    const requestPayload = inputOf(target, event)
    const tryOnce = () => invoke(target.arn, requestPayload)
    let outcome = await tryOnce()
    for (let retry = 1; retry <= retries && !outcome.ok; retry += 1) outcome = await tryOnce()
    if (outcome.ok) return
    const { type: errorType, message: errorMessage } = outcome.error
    const requestContext = { functionArn: target.arn, approximateInvokeCount: 1 + retries }
    keep({ requestContext, requestPayload, responsePayload: { errorType, errorMessage } })
  }
  const giveOut = async () => {
    const taken = waiting.splice(0)
    for (const event of taken) {
      const fitting = rules().filter(({ pattern }) => pattern !== undefined && fitsPattern(pattern, event))
      for (const target of fitting.flatMap(({ targets }) => targets)) await deliver(target, event)
    }
    return taken.length > 0
  }
  return { put: (event) => waiting.push(event), giveOut }
}
