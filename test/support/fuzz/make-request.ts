import type { Operation, Parameter } from './api-document.ts'
import { hostile, spoilValue } from './spoil-value.ts'
import { type Sampling, sampleValue } from './sample-value.ts'

/** A request as it goes over the wire. */
export interface FuzzRequest {
  readonly method: string
  /** With its query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

export const ways = ['valid', 'near', 'hostile'] as const
export type Way = (typeof ways)[number]

/** A request for an operation: as it is documented, nearly so, or as nobody means it. */
export function makeRequest(operation: Operation, way: Way, sampling: Sampling): FuzzRequest {
  const { chance } = sampling
  const spoiled = way === 'near' ? chance.pick(['parameter', 'body', 'body', 'header'] as const) : null
  const values = operation.parameters
    .filter(({ required }) => required || chance.once(2))
    .map((parameter) => ({ parameter, value: valueOf(parameter, sampling) }))
  const at = spoiled === 'parameter' ? chance.whole(Math.max(1, values.length)) : -1
  const given = values.map(({ parameter, value }, index) => ({
    parameter,
    value: index === at || (way === 'hostile' && chance.once(2)) ? asText(chance.any(hostile)) : asText(value),
  }))
  const content = bodyOf(operation, way === 'hostile' ? 'hostile' : spoiled === 'body' ? 'near' : 'valid', sampling)
  return {
    method: operation.method,
    path: pathOf(operation.path, given),
    headers: {
      ...Object.fromEntries(
        given
          .filter(({ parameter }) => parameter.in === 'header')
          .map(({ parameter, value }) => [parameter.name.toLowerCase(), headerSafe(value)]),
      ),
      ...(content === null ? {} : { 'content-type': content.type }),
      ...(spoiled === 'header' ? badHeader(sampling) : {}),
    },
    body: content?.text ?? null,
  }
}

interface Given {
  readonly parameter: Parameter
  readonly value: string
}

function valueOf(parameter: Parameter, sampling: Sampling): unknown {
  return sampleValue(parameter.schema, { name: parameter.name }, sampling)
}

function pathOf(template: string, given: readonly Given[]): string {
  const path = given
    .filter(({ parameter }) => parameter.in === 'path')
    .reduce((text, { parameter, value }) => text.replace(`{${parameter.name}}`, encode(value) || '%20'), template)
  const query = given
    .filter(({ parameter }) => parameter.in === 'query')
    .map(({ parameter, value }) => `${parameter.name}=${encode(value)}`)
  return query.length === 0 ? path : `${path}?${query.join('&')}`
}

/** A lone surrogate has no UTF-8. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).slice(0, 4000)
}

/** Node sends only these in a header. */
function headerSafe(text: string): string {
  return text.replaceAll(/[^\t\u0020-\u007e]/g, '?').slice(0, 2000)
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : Array.isArray(value) ? value.join(',') : JSON.stringify(value ?? null)
}

function bodyOf(
  operation: Operation,
  way: Way,
  sampling: Sampling,
): { readonly type: string; readonly text: string } | null {
  const { chance } = sampling
  const content = Object.entries(operation.requestBody?.content ?? {})
  const [type = 'application/json', media] = chance.any(content) ?? []
  if (way === 'hostile')
    return chance.once(8)
      ? null
      : { type: chance.once(3) ? chance.pick(oddTypes) : type, text: chance.pick(oddBodies()) }
  if (media === undefined) return null
  const value = sampleValue(media.schema ?? {}, { name: 'body' }, sampling)
  const sent = way === 'near' ? spoilValue(value, chance) : value
  return { type, text: type.includes('json') && !type.includes('ndjson') ? JSON.stringify(sent) : asText(sent) }
}

const oddTypes = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'application/json; charset=utf-16',
  'x',
  'application/xml',
] as const

/** Bodies that are no JSON, or JSON that nobody means. */
function oddBodies(): readonly [string, ...string[]] {
  return [
    '',
    '{',
    'null',
    '[]',
    '"text"',
    '{"do":"confirm","do":"cancel","slot":1}',
    '{"__proto__":{"slot":1},"do":"confirm"}',
    '{"constructor":{"prototype":{}}}',
    '['.repeat(10_000),
    `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`,
    '\u0000',
    '1e999',
    '<x/>',
    'a=1&b=2',
    JSON.stringify({ csv: 'client_id\n"' }),
  ]
}

function badHeader({ chance }: Sampling): Readonly<Record<string, string>> {
  return chance.pick<Readonly<Record<string, string>>>([
    { 'if-match': chance.pick(['*', '"999999"', 'W/"1"', '1', '"', '""', 'x'.repeat(500)]) },
    { 'idempotency-key': chance.pick(['', ' ', 'x'.repeat(500), 'a,b', '"quoted"']) },
    { accept: chance.pick(['text/html', 'application/xml', '*/*', '', 'application/json;q=0']) },
    { authorization: chance.pick(['', 'Bearer', 'Bearer x', 'Basic eDp5', 'bearer  a.b.c']) },
  ])
}
