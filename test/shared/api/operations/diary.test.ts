import { describe, expect, it } from 'vitest'

import { type ApiWorld, createApiWorld } from '../../../support/api-world.ts'

const path = '/api/diary?week=2027-03-10'

async function createWorld(): Promise<ApiWorld> {
  const world = await createApiWorld()
  const body = {
    ...{ client: 'c-002', name: 'Ben Ode', email: 'ben@clients.example', therapist: 't-2', sessions: 12 },
    ...{ first: '2027-03-10T15:00', consentedOn: '2027-01-01' },
  }
  expect((await world.ask('POST', '/api/clients', { body })).status).toBe(201)
  return world
}

describe('readDiaryWeek', () => {
  it('tells the front desk of each session, by wall time and instant', async () => {
    const { ask } = await createWorld()
    const { body } = await ask('GET', `${path}&therapist=t-2`, { as: 'frontDesk' })
    expect(body).toMatchObject({ monday: '2027-03-08', next: null, items: [{ therapist: 't-2' }] })
    const session = { kind: 'session', course: 'c-002.1', slot: 1, name: 'Ben Ode', session: 1, of: 12 }
    const when = { wall: '2027-03-10T15:00', startsAt: '2027-03-10T22:00:00Z', minutes: 50, status: 'scheduled' }
    expect(body).toHaveProperty('items.0.days.2.entries', expect.arrayContaining([{ ...session, ...when }]))
  })

  it('tells therapists of others only that a time is taken', async () => {
    const { ask } = await createWorld()
    const { body, status } = await ask('GET', path, { as: 'therapist' })
    expect(status).toBe(200)
    expect(JSON.stringify(body)).not.toMatch(/Ben|c-002/)
    expect(JSON.stringify(body)).toContain('"kind":"taken","wall":"2027-03-10T15:00"')
    expect(JSON.stringify((await ask('GET', path, { as: 'otherTherapist' })).body)).toContain('Ben Ode')
  })

  it('goes from page to page, and refuses whom there is not', async () => {
    const { ask } = await createWorld()
    const { body } = await ask('GET', `${path}&limit=1`)
    const next = body instanceof Object && 'next' in body ? String(body.next) : ''
    expect((await ask('GET', `${path}&limit=1&after=${next}`)).body).toHaveProperty('items.0.therapist', 't-2')
    expect((await ask('GET', `${path}&therapist=t-404`)).body).toHaveProperty('code', 'unknown-therapist')
    for (const week of ['2027-W10', '1999-01-01', '9999-12-31'])
      expect((await ask('GET', `/api/diary?week=${week}`)).body).toHaveProperty('code', 'bad-input')
  })
})
