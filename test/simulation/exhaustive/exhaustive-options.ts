import { parseArgs } from 'node:util'

import { type Plan, planOf } from './plan.ts'
import type { Scenario } from './scenario.ts'
import { scenarios } from './scenarios.ts'

export const usage = `usage: npm run exhaust -- [--most 1|2|3] [--one-in N] [--only SCENARIO] [--plan PLAN] [--trace]

  --most    how many faults at the most go together on the path of a mail: 2 unless given
  --one-in  only every so manieth plan with one fault, and those that begin with it
  --only    one scenario: ${scenarios.map(({ name }) => name).join(', ')}
  --plan    that plan of the scenario alone, as "14 conflict, 20 crash before"
  --trace   every call of it, and nothing else`

export interface ExhaustiveOptions {
  readonly most: number
  readonly scenarios: readonly Scenario[]
  /** Of so many plans with one fault one is played, and those that begin with it. */
  readonly oneIn: number
  /** Null: all of them. */
  readonly plan: Plan | null
  readonly trace: boolean
  /** Which part of all plans is this process's, from 0 on, and of how many; null: all are, in processes of their own. */
  readonly share: readonly [mine: number, of: number] | null
}

const text = { type: 'string' } as const
const known = {
  most: text,
  only: text,
  plan: text,
  share: text,
  'one-in': text,
  trace: { type: 'boolean', default: false },
} as const

/** Null where the words are none that are known. */
export function readOptions(words: readonly string[]): ExhaustiveOptions | null {
  try {
    const { values } = parseArgs({ args: [...words], options: known })
    const chosen = scenarios.filter(({ name }) => values.only === undefined || name === values.only)
    const [most, oneIn] = [Number(values.most ?? 2), Number(values['one-in'] ?? 1)]
    const plan = values.plan === undefined ? null : planOf(values.plan)
    const share = values.share === undefined ? null : shareOf(values.share)
    const isOne = values.only !== undefined
    const isSound =
      [1, 2, 3].includes(most) && oneIn >= 1 && chosen.length > 0 && (isOne || (plan === null && !values.trace))
    const areRead = (values.plan === undefined || plan !== null) && (values.share === undefined || share !== null)
    return isSound && areRead ? { most, oneIn, scenarios: chosen, plan, trace: values.trace, share } : null
  } catch {
    return null
  }
}

/** `1/2` is the first half. */
function shareOf(share: string): readonly [number, number] | null {
  const [mine = 0, of = 0] = share.split('/').map(Number)
  return Number.isInteger(mine) && Number.isInteger(of) && mine >= 1 && mine <= of ? [mine - 1, of] : null
}
