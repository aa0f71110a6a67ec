import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { describe, expect, it } from 'vitest'

import type { ApiDeps } from '../../../shared/api/api-deps.ts'
import { plus } from '../../../shared/time/instant.ts'
import { type ApiWorld, type Asking, createApiWorld } from '../../support/api-world.ts'
import { createTestTable } from '../../support/test-table.ts'

const path = '/api/absences'
const leave = { therapist: 't-1', from: '2027-03-08', to: '2027-03-12' }
const keyed = (key: string, more: Asking = {}): Asking => ({
  body: leave,
  headers: { 'idempotency-key': key },
  ...more,
})

const absencesIn = async ({ deps }: { readonly deps: ApiDeps }) => (await deps.store.readClinic()).absences.length

describe('onceOnly', () => {
  it('answers the same request as the first time, and does it once', async () => {
    const world = await createApiWorld()
    const first = await world.ask('POST', path, keyed('k-1'))
    expect(first.status).toBe(202)
    expect(await world.ask('POST', path, keyed('k-1'))).toEqual(first)
    expect(await absencesIn(world)).toBe(1)
    expect((await world.ask('POST', path, keyed('k-2'))).body).not.toEqual(first.body)
  })

  it('answers a refusal as the first time, although it could be done by now', async () => {
    const { ask } = await createApiWorld()
    const again = () => ask('POST', '/api/clients/c-001/erasure/undo', keyed('k-1', { body: undefined }))
    const refused = await again()
    expect(refused.body).toMatchObject({ code: 'nothing-to-undo' })
    await ask('POST', '/api/clients/c-001/erasure')
    expect(await again()).toEqual(refused)
  })

  it.each<[string, Asking]>([
    ['another body', { body: { ...leave, to: '2027-03-13' } }],
    ['the same body, spelt otherwise', { body: ` ${JSON.stringify(leave)}`, contentType: 'application/json' }],
  ])('refuses %s under the same key', async (_what, more) => {
    const world = await createApiWorld()
    await world.ask('POST', path, keyed('k-1'))
    const other = await world.ask('POST', path, keyed('k-1', more))
    expect(other).toMatchObject({ status: 409, body: { code: 'idempotency-mismatch' } })
    expect(await absencesIn(world)).toBe(1)
  })

  it('keeps the keys of people, operations and clients apart', async () => {
    const { ask } = await createApiWorld()
    const commands = '/api/clients/c-001/commands'
    const confirm = keyed('k-1', { body: { do: 'confirm', slot: 9 } })
    expect((await ask('POST', commands, confirm)).body).toMatchObject({ changed: true })
    expect((await ask('POST', commands, { ...confirm, as: 'frontDesk' })).body).toMatchObject({ changed: false })
    expect((await ask('POST', '/api/clients/c-404/commands', confirm)).status).toBe(404)
    expect((await ask('POST', path, keyed('k-1'))).status).toBe(202)
  })

  it('does it again once the key is a day old', async () => {
    const world = await createApiWorld()
    const first = await world.ask('POST', path, keyed('k-1'))
    world.passTo(plus(world.deps.clock(), { hours: 24 }))
    expect((await world.ask('POST', path, keyed('k-1'))).body).not.toEqual(first.body)
    expect(await absencesIn(world)).toBe(2)
  })

  it.each([
    ['', 422],
    ['two words', 422],
    ['é', 422],
    ['k'.repeat(256), 422],
    ['k'.repeat(255), 202],
  ])('takes the key %j: %i', async (key, status) => {
    const { ask } = await createApiWorld()
    expect((await ask('POST', path, keyed(key))).status).toBe(status)
  })

  it('does not do again what was begun and never answered, and says when to ask and when not to', async () => {
    const world = await crashing(3)
    expect((await world.ask('POST', path, keyed('k-1'))).status).toBe(500)
    const again = () => world.ask('POST', path, keyed('k-1'))
    expect(await again()).toMatchObject({ status: 409, headers: { 'retry-after': '2' } })
    world.passTo(plus(world.deps.clock(), { seconds: 31 }))
    const later = await again()
    expect(later).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } })
    expect(later.headers).not.toHaveProperty('retry-after')
    expect(await absencesIn(world)).toBe(1)
  })

  it('looks at no key where nothing is changed, and keeps none of a request that cannot be read', async () => {
    const { ask } = await createApiWorld()
    const previews = '/api/clients/c-001/previews'
    const first = await ask('POST', previews, keyed('k-1', { body: { do: 'confirm', slot: 9 } }))
    const other = await ask('POST', previews, keyed('k-1', { body: { do: 'confirm', slot: 10 } }))
    expect([first.status, other.status]).toEqual([200, 200])
    expect((await ask('POST', path, keyed('k-1', { body: {} }))).status).toBe(422)
    expect((await ask('POST', path, keyed('k-1'))).status).toBe(202)
  })

  it('holds where both are sent at once, in the table itself, where neither key nor body can be read', async () => {
    const { store, client, table } = await createTestTable()
    const world = await createApiWorld({ deps: (deps) => ({ ...deps, store }) })
    const answers = await Promise.all(Array.from({ length: 8 }, () => world.ask('POST', path, keyed('a-secret-key'))))
    const done = answers.filter(({ status }) => status === 202)
    expect(new Set(done.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    const waiting = answers.filter(({ status }) => status !== 202)
    for (const one of waiting) expect(one).toMatchObject({ status: 409, headers: { 'retry-after': '2' } })
    expect((await store.readClinic()).absences).toHaveLength(1)
    expect(await world.ask('POST', path, keyed('a-secret-key'))).toEqual(done[0])
    const { Items: items } = await client.send(new ScanCommand({ TableName: table }))
    expect(JSON.stringify(items)).not.toContain('a-secret-key')
    const replay = items?.find((item) => item['pk']?.S?.startsWith('replay#'))
    expect(Number(replay?.['expiresAt']?.N)).toBe(Date.parse(plus(world.deps.clock(), { hours: 24 })) / 1000)
  })
})

/** A world whose table is lost before a write: 1 begins the request, the last one records what came of it. */
async function crashing(before: number): Promise<ApiWorld> {
  let writes = 0
  return createApiWorld({
    deps: (deps) => ({
      ...deps,
      store: {
        ...deps.store,
        write: async (all) => {
          writes += 1
          if (writes === before) throw new Error('the table is gone')
          return deps.store.write(all)
        },
      },
    }),
  })
}
