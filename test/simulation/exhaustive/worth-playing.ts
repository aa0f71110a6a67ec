import { type Strike, isOthersTurn } from './plan.ts'
import type { Point } from './planned-faults.ts'
import type { Scenario } from './scenario.ts'

/** A strike, and the point at which it struck. */
export interface Placed extends Strike {
  readonly at: Point
}

/** Those who attend to a mail, and what SES tells of it. */
const attending = /^(?:attend|feedback) /
const telling = /^(?:Send|Delivery) of /

/** Claiming, sending, and writing down what came of it. */
const sending = /^#\d+ (?:write|send) /

/**
 * Whether several strikes are tried together. Single ones are tried at every point. Two of them everywhere on the path of the
 * one mail of a scenario, three where it is claimed, sent and written down. Where somebody acts meanwhile, their turn is tried
 * with one fault besides, both where the mail is claimed, sent and written down.
 */
export function isWorthPlaying(scenario: Scenario, strikes: readonly Placed[]): boolean {
  if (strikes.length < 2) return true
  if (scenario.meanwhile !== null) {
    const turns = strikes.filter(({ what }) => isOthersTurn(what)).length
    return strikes.length === 2 && turns === 1 && strikes.every(({ at }) => isSending(at))
  }
  if (!scenario.isOfOneMail) return false
  return strikes.every(({ at }) => (strikes.length === 2 ? isOnPath(at) : isSending(at)))
}

function isOnPath({ key }: Point): boolean {
  return attending.test(key) || telling.test(key)
}

function isSending({ key, call }: Point): boolean {
  return attending.test(key) && sending.test(call)
}
