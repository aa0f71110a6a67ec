import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { randomScenario } from '../support/contract/random-scenario.ts'
import { enrolledOnPaper, rehearseOnPaper } from '../support/contract/rehearse-on-paper.ts'

const base: unknown = JSON.parse(readFileSync(new URL('../../infra/clinics/harbour.json', import.meta.url), 'utf8'))

/** How many are tried, and from which seed on: many more in the proof run. */
const count = Number(process.env['RANDOM_SCENARIOS'] ?? 6)
const first = Number(process.env['RANDOM_SEED'] ?? 0)
const seeds = Array.from({ length: count }, (_, index) => first + index)

describe('a random scenario on the paper clinic', () => {
  it.each(seeds)('of seed %i comes out as the contract has it', async (seed) => {
    const given = randomScenario(seed, base)
    const played = await rehearseOnPaper(given)
    const story = `seed ${seed}\n${given.csv}${given.scenario}`
    expect(played?.differences ?? [], story).toStrictEqual([])
  })

  it('is about clients who can be enrolled, as a rule', async () => {
    const enrolled = await Promise.all(seeds.map((seed) => enrolledOnPaper(randomScenario(seed, base))))
    expect(enrolled.filter((paper) => paper !== null).length).toBeGreaterThan(enrolled.length / 2)
  })
})
