import { readFileSync } from 'node:fs'

import { describe, expect, it, vi } from 'vitest'
import * as z from 'zod'

import { handler } from '../../../functions/api/handler.ts'
import { createApiWorld, requestOf } from '../../support/api-world.ts'

const live = vi.hoisted(() => ({}))
vi.mock('../../../functions/api/deps.ts', () => ({ liveDeps: () => live }))

const Answer = z.object({ statusCode: z.number(), headers: z.record(z.string(), z.string()), body: z.string() })

describe('handler of api', () => {
  it('gives out the document to anybody, and changes nothing there', async () => {
    const world = await createApiWorld()
    const event = { ...requestOf('GET', '/openapi.json', {}), headers: {} }
    expect(await handle(world.deps, event)).toMatchObject({ statusCode: 200, body: '{"openapi":"3.1.1"}\n' })
    const head = await handle(world.deps, { ...requestOf('HEAD', '/openapi.json', {}), headers: {} })
    expect([head.statusCode, head.body]).toEqual([200, ''])
    const post = await handle(world.deps, requestOf('POST', '/openapi.json', {}))
    expect([post.statusCode, post.headers['allow']]).toEqual([405, 'GET, HEAD'])
  })

  it('reads headers by any spelling, and keeps an answer to whoever asked', async () => {
    const world = await createApiWorld()
    const event = requestOf('GET', '/api/me', {})
    const headers = { Authorization: event.headers['authorization'] }
    const { statusCode, headers: told } = await handle(world.deps, { ...event, headers })
    expect([statusCode, told['cache-control'], told['x-content-type-options']]).toEqual([200, 'no-store', 'nosniff'])
  })

  it('builds no document where it runs', () => {
    for (const file of ['api.ts', 'handler.ts', 'deps.ts', 'read-document.ts'])
      expect(readFileSync(new URL(`../../../functions/api/${file}`, import.meta.url), 'utf8')).not.toContain(
        'make-document',
      )
  })
})

async function handle(deps: object, event: unknown): Promise<z.infer<typeof Answer>> {
  Object.assign(live, deps)
  return Answer.parse(await Reflect.apply(handler, undefined, [event, { getRemainingTimeInMillis: () => 10_000 }]))
}
