import { describe, expect, it } from 'vitest'

import type { FuzzAnswer } from './check-answer.ts'
import type { FuzzRequest } from './make-request.ts'
import { runFuzz } from './run-fuzz.ts'

const id = { type: 'string', pattern: '^[a-z]{1,8}$' }
const item = { type: 'object', properties: { id, count: { type: 'integer', minimum: 0 } }, required: ['id', 'count'] }
const json = (schema: object) => ({ description: 'x', content: { 'application/json': { schema } } })

/** A small API: things that are counted up. */
const document = {
  openapi: '3.1.1',
  info: { title: 'Things', version: '1' },
  paths: {
    '/things/{id}': {
      get: {
        operationId: 'get',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { $ref: '#/components/schemas/Id' } }],
        responses: { 200: json(item), 404: json({ type: 'object', required: ['code'] }) },
      },
      post: {
        operationId: 'add',
        parameters: [
          { name: 'id', in: 'path', required: true, schema: id },
          { name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string' } },
        ],
        requestBody: json({
          type: 'object',
          properties: { by: { type: 'integer', minimum: 1, maximum: 9 } },
          required: ['by'],
        }),
        responses: { 200: json(item), 400: json({ type: 'object', required: ['code'] }), 404: json({}) },
      },
    },
  },
  components: { schemas: { Id: id } },
}

interface Faults {
  /** Makes of a right answer a wrong one; a header `x-changes` changes what is kept. */
  readonly answer?: (right: FuzzAnswer, request: FuzzRequest) => FuzzAnswer
  readonly forgetsKeys?: boolean
  readonly takesAnyToken?: boolean
}

function createThings({ answer = (right) => right, forgetsKeys = false, takesAnyToken = false }: Faults = {}) {
  let count = 0
  const replays = new Map<string, { readonly body: string | null; readonly answer: FuzzAnswer }>()
  const of = (status: number, value: object): FuzzAnswer => ({
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(value),
  })
  const added = (by: unknown): FuzzAnswer => {
    if (typeof by !== 'number' || !Number.isInteger(by) || by < 1 || by > 9) return of(400, { code: 'bad' })
    count += by
    return of(200, { id: 'abc', count })
  }
  const once = (key: string | undefined, body: string | null, act: () => FuzzAnswer): FuzzAnswer => {
    const known = key === undefined || forgetsKeys ? undefined : replays.get(key)
    if (known !== undefined) return known.body === body ? known.answer : of(400, { code: 'other' })
    const first = act()
    if (key !== undefined) replays.set(key, { body, answer: first })
    return first
  }
  const rightAnswer = ({ method, path, headers, body, isBase64 }: FuzzRequest): FuzzAnswer => {
    if (method !== 'GET' && method !== 'HEAD' && method !== 'POST')
      return { ...of(405, {}), headers: { allow: 'GET, HEAD, POST' } }
    if (headers['authorization'] !== 'me' && !takesAnyToken) return of(404, { code: 'nobody' })
    if (path.includes('?') || !/^\/things\/[a-z]{1,8}$/.test(path))
      return of(method === 'POST' ? 400 : 404, { code: 'bad' })
    const seen = path === '/things/abc' ? of(200, { id: 'abc', count }) : of(404, { code: 'none' })
    if (method !== 'POST') return seen
    const text = isBase64 ? Buffer.from(body ?? '', 'base64').toString() : body
    const value = valueIn(text ?? '')
    return once(headers['idempotency-key'], text, () => added(value))
  }
  return {
    document,
    ask: async (request: FuzzRequest) => {
      const whole = rightAnswer(request)
      const right = answer(request.method === 'HEAD' ? { ...whole, body: '' } : whole, request)
      // A planted fault may change what a refusal should have left.
      if (right.headers['x-changes'] !== undefined) count += 1
      return right
    },
    state: async () => new Map([['count', count]]),
    known: (name: string) => ({ id: ['abc'], somebody: ['me'], nobody: ['you', ''] })[name] ?? [],
  }
}

function valueIn(text: string): unknown {
  try {
    return Object(JSON.parse(text))['by']
  } catch {
    return null
  }
}

const run = (things: ReturnType<typeof createThings>) => runFuzz(things, { seed: 7, requests: 300 })

describe('runFuzz', () => {
  it('finds nothing in an API that is as it says, and reaches what is right and what is refused', async () => {
    const { found, statuses } = await run(createThings())
    expect(found.map(({ fault, request }) => `${fault}: ${request.method}`)).toEqual([])
    expect([...statuses.keys()].toSorted()).toEqual([
      'add 200',
      'add 400',
      'add 404',
      'add 405',
      'get 200',
      'get 404',
      'get 405',
    ])
  })

  it.each([
    ['a 5xx', (right: FuzzAnswer) => (right.status === 404 ? { ...right, status: 500 } : right), 'status 500'],
    [
      'a status that is not documented',
      (right: FuzzAnswer) => (right.status === 400 ? { ...right, status: 422 } : right),
      'status 422, which',
    ],
    [
      'a shape',
      (right: FuzzAnswer) => (right.status === 200 ? { ...right, body: '{"id":"abc"}' } : right),
      "must have required property 'count'",
    ],
    [
      'a content type',
      (right: FuzzAnswer) => ({ ...right, headers: { 'content-type': 'text/html' } }),
      'content type text/html',
    ],
    ['a body that is no JSON', (right: FuzzAnswer) => ({ ...right, body: '{' }), 'no JSON'],
    [
      'a refusal that changes something',
      (right: FuzzAnswer) =>
        right.status === 400 ? { ...right, headers: { ...right.headers, 'x-changes': '1' } } : right,
      'status 400, and something was changed',
    ],
    [
      'a GET that changes something',
      (right: FuzzAnswer, { method }: FuzzRequest) =>
        method === 'GET' && right.status === 200
          ? { ...right, headers: { ...right.headers, 'x-changes': '1' } }
          : right,
      'a request that only looks, and something was changed: count',
    ],
    [
      'a HEAD that changes something',
      (right: FuzzAnswer, { method }: FuzzRequest) =>
        method === 'HEAD' ? { ...right, headers: { ...right.headers, 'x-changes': '1' } } : right,
      'and something was changed: count',
    ],
    [
      'a method that is taken for another',
      (right: FuzzAnswer) => (right.status === 405 ? { ...right, status: 200 } : right),
      'for a method that there is not',
    ],
    [
      'a refusal that is none',
      (right: FuzzAnswer) => (right.status === 400 ? { ...right, status: 200, body: '{"id":"abc","count":0}' } : right),
      'status 200 for a body that is not as documented',
    ],
  ])('finds %s', async (_name, answer, fault) => {
    const { found } = await run(createThings({ answer }))
    expect(found.map((one) => one.fault).join('\n')).toContain(fault)
  })

  it('finds a request that is done twice under one key', async () => {
    const { found } = await run(createThings({ forgetsKeys: true }))
    expect(found.map(({ fault }) => fault)).toContain('status 200 when sent again')
  })

  it('finds a request that is done for nobody', async () => {
    const { found } = await run(createThings({ takesAnyToken: true }))
    expect(found.map(({ fault }) => fault)).toContain('status 200 for a token of nobody')
  })

  it('asks the same for the same seed', async () => {
    const asked = async () => {
      const paths: string[] = []
      await run(createThings({ answer: (right, { path, body }) => (paths.push(`${path} ${body ?? ''}`), right) }))
      return paths
    }
    expect(await asked()).toEqual(await asked())
  })
})
