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
        parameters: [{ name: 'id', in: 'path', required: true, schema: id }],
        requestBody: json({
          type: 'object',
          properties: { by: { type: 'integer', minimum: 1, maximum: 9 } },
          required: ['by'],
        }),
        responses: { 200: json(item), 400: json({ type: 'object', required: ['code'] }) },
      },
    },
  },
  components: { schemas: { Id: id } },
}

function createThings(
  answer: (right: FuzzAnswer, request: FuzzRequest, count: number) => FuzzAnswer = (right) => right,
) {
  let count = 0
  const of = (status: number, value: object): FuzzAnswer => ({
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(value),
  })
  const rightAnswer = ({ method, path, body }: FuzzRequest): FuzzAnswer => {
    if (method === 'GET') return path === '/things/abc' ? of(200, { id: 'abc', count }) : of(404, { code: 'none' })
    try {
      const by: unknown = Object(JSON.parse(body ?? ''))['by']
      if (typeof by !== 'number' || !Number.isInteger(by) || by < 1 || by > 9) return of(400, { code: 'bad' })
      count += by
      return of(200, { id: 'abc', count })
    } catch {
      return of(400, { code: 'bad' })
    }
  }
  return {
    document,
    ask: async (request: FuzzRequest) => {
      const before = count
      const right = answer(rightAnswer(request), request, before)
      // A planted fault may change what a refusal should have left.
      if (right.headers['x-changes'] !== undefined) count += 1
      return right
    },
    state: async () => String(count),
    known: (name: string) => (name === 'id' ? ['abc'] : []),
  }
}

const run = (things: ReturnType<typeof createThings>) => runFuzz(things, { seed: 7, requests: 300 })

describe('runFuzz', () => {
  it('finds nothing in an API that is as it says, and reaches what is right and what is refused', async () => {
    const { found, statuses } = await run(createThings())
    expect(found).toEqual([])
    expect([...statuses.keys()].toSorted()).toEqual(['add 200', 'add 400', 'get 200', 'get 404'])
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
      'a GET, and something was changed',
    ],
  ])('finds %s', async (_name, answer, fault) => {
    const { found } = await run(createThings(answer))
    expect(found.map((one) => one.fault).join('\n')).toContain(fault)
  })

  it('asks the same for the same seed', async () => {
    const asked = async () => {
      const paths: string[] = []
      await run(createThings((right, { path, body }) => (paths.push(`${path} ${body ?? ''}`), right)))
      return paths
    }
    expect(await asked()).toEqual(await asked())
  })
})
