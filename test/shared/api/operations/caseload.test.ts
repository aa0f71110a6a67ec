import { describe, expect, it } from 'vitest'
import * as z from 'zod'

import { type ApiWorld, type Who, createApiWorld } from '../../../support/api-world.ts'

const List = z.object({
  items: z.array(z.looseObject({ course: z.string() })),
  total: z.number(),
  next: z.string().nullable(),
})

/** The sample course, and three more that begin in its weeks, the last with t-2. */
async function createWorld(): Promise<ApiWorld> {
  const world = await createApiWorld()
  const done = await world.ask('POST', '/api/clients/c-001/commands', { body: { do: 'confirm', slot: 8 } })
  expect(done.status).toBe(200)
  for (const [client, name, therapist, first] of [
    ['c-002', 'Zoe Ode', 't-1', '2027-03-04T15:00'],
    ['c-003', 'Abe Ode', 't-1', '2027-03-03T15:00'],
    ['c-004', 'Mia Ode', 't-2', '2027-03-01T15:00'],
  ]) {
    const of = { client, name, email: `${client}@clients.example`, therapist, first }
    const body = { ...of, sessions: 12, consentedOn: '2027-01-01' }
    expect((await world.ask('POST', '/api/clients', { body })).status).toBe(201)
  }
  return world
}

async function list({ ask }: ApiWorld, query: string, as: Who = 'admin') {
  return List.parse((await ask('GET', `/api/caseload${query}`, { as })).body)
}

const idsOf = ({ items }: z.infer<typeof List>): readonly string[] => items.map(({ course }) => course.slice(0, 5))

describe('listCaseload', () => {
  it.each([
    ['', ['c-004', 'c-001', 'c-003', 'c-002']],
    ['?sort=name', ['c-003', 'c-001', 'c-004', 'c-002']],
    ['?therapist=t-2', ['c-004']],
    ['?phase=initial&sort=name', ['c-003', 'c-004', 'c-002']],
    ['?status=paused', []],
    ['?flag=flagged', []],
  ])('shows for %s just what fits, in order', async (query, ids) => {
    expect(idsOf(await list(await createWorld(), query))).toEqual(ids)
  })

  it.each(['next', 'name', 'therapist', 'session'])('goes page by page through all, each once, by %s', async (sort) => {
    const world = await createWorld()
    const ids: string[] = []
    let after: string | null = ''
    while (after !== null) {
      const page: z.infer<typeof List> = await list(
        world,
        `?sort=${sort}&limit=1${after === '' ? '' : `&after=${after}`}`,
      )
      ids.push(...idsOf(page))
      expect(page.total).toBe(4)
      after = page.next
    }
    expect(ids.toSorted()).toEqual(['c-001', 'c-002', 'c-003', 'c-004'])
  })

  it('tells how a course stands, and its alerts', async () => {
    const world = await createWorld()
    await world.ask('POST', '/api/clients/c-001/mails/stop', { body: { family: 'all' } })
    const { items } = await list(world, '?flag=flagged')
    expect(items).toMatchObject([
      {
        ...{
          course: 'c-001.1',
          client: 'c-001',
          name: 'Ana Duarte',
          therapist: 't-1',
          status: 'open',
          phase: 'middle',
        },
        ...{
          session: 8,
          of: 12,
          left: 5,
          next: { slot: 8, startsAt: '2027-03-02T21:00:00Z' },
          asked: false,
          totals: {},
        },
      },
    ])
    expect(items[0]).toHaveProperty('alerts.length', 1)
  })

  it('shows therapists their own, and the front desk no measures', async () => {
    const world = await createWorld()
    expect(idsOf(await list(world, '', 'otherTherapist'))).toEqual(['c-004'])
    expect(idsOf(await list(world, '?therapist=t-1', 'otherTherapist'))).toEqual([])
    expect((await list(world, '', 'frontDesk')).items.map(({ totals }) => totals)).toEqual([null, null, null, null])
  })
})
