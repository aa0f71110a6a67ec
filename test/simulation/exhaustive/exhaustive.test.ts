import { describe, expect, it } from 'vitest'

import { explore } from './explore.ts'
import { textOf } from './plan.ts'
import { scenarios } from './scenarios.ts'

const scenarioOf = (name: string) => scenarios.filter((scenario) => scenario.name === name)

describe('explore', () => {
  // Those with most of the claim's rivals, and those that found something once; the others are for `npm run exhaust`.
  it.each(['prompt', 'opt-out during send', 'move during send'])(
    'finds no fault that breaks a promise: %s',
    { timeout: 120_000 },
    async (name) => {
      for (const scenario of scenarioOf(name)) {
        const { plans, failed } = await explore({ scenario, most: 1, isMine: () => true })
        expect(failed === null ? null : `${textOf(failed.plan)}: ${failed.failure.seen}`).toBeNull()
        expect(plans[1]).toBeGreaterThan(150)
      }
    },
  )
})
