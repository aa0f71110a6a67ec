import { describe, expect, it } from 'vitest'

import { createApiWorld } from '../../../support/api-world.ts'

const path = '/api/report?from=2027-01-01&to=2027-03-31'

async function createWorld() {
  const world = await createApiWorld()
  for (const [slot, as] of [
    [1, 'attended'],
    [2, 'missed'],
  ] as const) {
    await world.ask('POST', '/api/clients/c-001/commands', { body: { do: 'mark', slot, as } })
  }
  return world
}

describe('readReport', () => {
  it('counts sessions, each share with what it is of', async () => {
    const { ask } = await createWorld()
    expect((await ask('GET', path)).body).toMatchObject({
      attendance: { attended: 1, missed: 1, unmarked: 5, share: { count: 1, of: 2, unknown: 5 } },
      ...{ running: 1, completed: { count: 0, of: 0, unknown: 0 }, outcomes: { recovered: { of: 0 } } },
    })
  })

  it('keeps outcomes from the front desk, and counts for therapists their own', async () => {
    const { ask } = await createWorld()
    expect((await ask('GET', path, { as: 'frontDesk' })).body).toHaveProperty('outcomes', null)
    expect((await ask('GET', path, { as: 'otherTherapist' })).body).toHaveProperty('running', 0)
    expect((await ask('GET', `${path}&therapist=t-1`, { as: 'otherTherapist' })).body).toHaveProperty(
      'code',
      'unknown-therapist',
    )
    expect((await ask('GET', `${path}&therapist=t-1`, { as: 'therapist' })).body).toHaveProperty('running', 1)
  })

  it.each(['from=2027-02-30&to=2027-03-01', 'from=2027-03-02&to=2027-03-01', 'from=2020-01-01&to=2027-03-01', ''])(
    'refuses %s',
    async (query) => {
      expect((await (await createWorld()).ask('GET', `/api/report?${query}`)).body).toHaveProperty('code', 'bad-input')
    },
  )
})
