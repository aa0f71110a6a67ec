import { describe, expect, it } from 'vitest'

import { traceHash } from './outcome.ts'
import { type Ran, runSeeds } from './run-seeds.ts'
import { simulate } from './simulate.ts'

const small = { clients: 1, days: 6 }

describe('simulate', () => {
  it('takes the same steps for the same seed, in this process and in another, and others for another seed', async () => {
    const here = traceHash(await simulate({ seed: 3, ...small }))
    const elsewhere: Ran[] = []
    await runSeeds({ seeds: [3, 4].values(), processes: 1, size: small, ran: (run) => elsewhere.push(run) > 0 })
    const [same, other] = elsewhere
    expect(same).toMatchObject({ seed: 3, hash: here })
    expect(other?.hash).not.toBe(here)
  })

  it.each([11, 12, 13, 14])('holds to what is promised, whatever goes wrong: seed %i', async (seed) => {
    const { failure, figures } = await simulate({ seed, ...small })
    expect(failure).toBeNull()
    expect(figures.commits).toBeGreaterThan(0)
  })
})
