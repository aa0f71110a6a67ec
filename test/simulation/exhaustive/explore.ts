import type { Failure } from '../outcome.ts'
import { playBefore } from './begin.ts'
import type { Plan } from './plan.ts'
import { type Played, play } from './play.ts'
import type { Scenario } from './scenario.ts'
import { type Placed, isWorthPlaying } from './worth-playing.ts'

/** A plan that did not hold. */
export interface FailedPlan {
  readonly scenario: Scenario
  readonly plan: Plan
  readonly failure: Failure
  readonly trace: readonly string[]
}

export interface Explored {
  /** Points that the scenario passes when nothing goes wrong. */
  readonly points: number
  /** Plans that were played, by the number of their strikes: of none, of one, and so on. */
  readonly plans: readonly number[]
  readonly failed: FailedPlan | null
}

export interface Exploring {
  readonly scenario: Scenario
  /** The most strikes of a plan. */
  readonly most: number
  /** Which of the plans with one strike are played, and those that begin with it: others are left to another process. */
  readonly isMine: (index: number) => boolean
}

/**
 * Plays every plan of a scenario: each strike that is possible at each point of the run that has none, then each further one
 * at each later point of the run that has those before. Stops at the first plan that does not hold.
 */
export async function explore({ scenario, most, isMine }: Exploring): Promise<Explored> {
  const begun = await playBefore(scenario)
  const plans = Array.from({ length: most + 1 }, () => 0)
  const calm = begun.failure === null ? await playOne([]) : begun
  const found = calm.failure === null ? await goOn([], calm) : failedOf([], calm)
  return { points: calm.points.length, plans, failed: found }

  async function goOn(before: readonly Placed[], played: Played): Promise<FailedPlan | null> {
    if (before.length === most) return null
    for (const [index, strike] of strikesAfter(before, played).entries()) {
      const plan = [...before, strike]
      const isOurs = before.length > 0 || isMine(index)
      const failed = isOurs && isWorthPlaying(scenario, plan) ? await playAndGoOn(plan) : null
      if (failed !== null) return failed
    }
    return null
  }

  async function playAndGoOn(plan: readonly Placed[]): Promise<FailedPlan | null> {
    const played = await playOne(plan)
    return played.failure === null ? goOn(plan, played) : failedOf(plan, played)
  }

  async function playOne(plan: Plan): Promise<Played> {
    plans[plan.length] = (plans[plan.length] ?? 0) + 1
    return play({ scenario, plan, from: begun.table })
  }

  function failedOf(plan: Plan, { failure, trace }: Played): FailedPlan | null {
    return failure === null ? null : { scenario, plan, failure, trace }
  }
}

/** Every strike that is possible in a run after those that it has. */
function strikesAfter(before: readonly Placed[], { points }: Played): readonly Placed[] {
  const last = before.at(-1)?.point ?? 0
  return points.slice(last).flatMap((at, index) => at.what.map((what) => ({ point: last + index + 1, what, at })))
}
