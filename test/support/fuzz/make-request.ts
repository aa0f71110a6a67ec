import type { Operation, Parameter } from './api-document.ts'
import { makeBody } from './make-body.ts'
import { type Sampling, sampleValue } from './sample-value.ts'
import { hostile } from './spoil-value.ts'

/** A request as it goes over the wire. */
export interface FuzzRequest {
  readonly method: string
  /** With its query. */
  readonly path: string
  /** By names in small letters. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
  /** Whether the body is bytes in base64, as a gateway hands on what is no text to it. */
  readonly isBase64: boolean
  /** Its parameters, by place and name, as they were before they were spelt for the wire. */
  readonly given: readonly Given[]
  /** Why it may not be done, whatever else it is; null: nothing was done to it. */
  readonly wrong: string | null
}

export interface Given {
  readonly parameter: Parameter
  readonly text: string
}

export const ways = ['valid', 'valid', 'near', 'hostile'] as const
export type Way = (typeof ways)[number]

/** What a request in nearly the right form has wrong. */
const places = ['parameter', 'parameter', 'body', 'body', 'body', 'header', 'query', 'token'] as const

/** A request for an operation: as it is documented, nearly so, or as nobody means it. */
export function makeRequest(operation: Operation, way: Way, sampling: Sampling): FuzzRequest {
  const { chance } = sampling
  const place = way === 'near' ? chance.pick(places) : null
  const isHostile = (): boolean => way === 'hostile' && chance.once(2)
  const given = givenTo(operation, { sampling, isHostile, isOneSpoiled: place === 'parameter' })
  const content = makeBody(operation, { way: place === 'body' ? 'near' : isHostile() ? 'hostile' : 'valid', sampling })
  const extra = place === 'query' || (way === 'hostile' && chance.once(8)) ? oddQuery(given, sampling) : null
  const isNobody = (place === 'token' || (way === 'hostile' && chance.once(8))) && sampling.known('nobody').length > 0
  const isGuarded = operation.security?.length !== 0
  return {
    method: methodOf(operation, way, sampling),
    path: pathOf(operation.path, given, extra),
    headers: {
      ...headersOf(given),
      ...(typeof content?.type === 'string' ? { 'content-type': content.type } : {}),
      ...(place === 'header' || (way === 'hostile' && chance.once(6)) ? oddHeader(sampling) : {}),
      ...tokenOf(sampling, isNobody),
    },
    body: content?.text ?? null,
    isBase64: content?.isBase64 ?? false,
    given,
    wrong: isNobody && isGuarded ? 'a token of nobody' : isGuarded ? extra && 'a query that is not documented' : null,
  }
}

interface Giving {
  readonly sampling: Sampling
  readonly isHostile: () => boolean
  readonly isOneSpoiled: boolean
}

function givenTo(
  { operationId, parameters }: Operation,
  { sampling, isHostile, isOneSpoiled }: Giving,
): readonly Given[] {
  const { chance } = sampling
  const chosen = parameters.filter(({ required }) => required || chance.once(2))
  const spoiled = isOneSpoiled ? chance.whole(Math.max(1, chosen.length)) : -1
  return chosen.map((parameter, index) => {
    const own = `${operationId} ${parameter.name}`
    const name = sampling.known(own).length > 0 ? own : parameter.name
    const value = sampleValue(parameter.schema, { name }, sampling)
    const text = asText(index === spoiled || isHostile() ? chance.any(hostile) : value)
    return { parameter, text: parameter.in === 'header' ? headerSafe(text) : text.toWellFormed() }
  })
}

/** HEAD is answered as GET is; a method that the address does not take is refused. */
function methodOf({ method }: Operation, way: Way, { chance }: Sampling): string {
  if (way === 'hostile' && chance.once(16)) return chance.pick(['OPTIONS', 'TRACE', 'DELETE', 'PATCH', 'LINK'])
  return method === 'GET' && chance.once(6) ? 'HEAD' : method
}

function pathOf(template: string, given: readonly Given[], extra: string | null): string {
  const inPath = given.filter(({ parameter }) => parameter.in === 'path')
  const path = inPath.reduce(
    // A part of a path that is empty makes it another path.
    (text, { parameter, text: value }) => text.replace(`{${parameter.name}}`, () => encodeURIComponent(value) || '%20'),
    template,
  )
  const query = given.flatMap(({ parameter, text }) =>
    parameter.in === 'query' ? [`${parameter.name}=${encodeURIComponent(text)}`] : [],
  )
  const whole = [...query, ...(extra === null ? [] : [extra])]
  return whole.length === 0 ? path : `${path}?${whole.join('&')}`
}

/** A field that there is not, or one that is given twice. */
function oddQuery(given: readonly Given[], { chance }: Sampling): string {
  const known = chance.any(given.filter(({ parameter }) => parameter.in === 'query'))
  const odd = chance.pick([
    'extra=1',
    '__proto__=1',
    'constructor=1',
    'toString',
    '%00=1',
    '=',
    `a${'b'.repeat(5000)}=1`,
  ])
  return known === undefined || chance.once(2) ? odd : `${known.parameter.name}=${encodeURIComponent(known.text)}`
}

function headersOf(given: readonly Given[]): Readonly<Record<string, string>> {
  const inHeader = given.filter(({ parameter }) => parameter.in === 'header')
  return Object.fromEntries(inHeader.map(({ parameter, text }) => [parameter.name.toLowerCase(), text]))
}

/** Node sends only these in a header. */
function headerSafe(text: string): string {
  return text.replaceAll(/[^\t\u0020-\u007e]/g, '?').slice(0, 8000)
}

function tokenOf({ chance, known }: Sampling, isNobody: boolean): Readonly<Record<string, string>> {
  const header = chance.any(known(isNobody ? 'nobody' : 'somebody'))
  return typeof header === 'string' ? { authorization: header } : {}
}

function oddHeader({ chance }: Sampling): Readonly<Record<string, string>> {
  return chance.pick<Readonly<Record<string, string>>>([
    { 'if-match': chance.pick(['*', '"999999"', 'W/"1"', '1', '"', '""', '"1", "2"', 'x'.repeat(500)]) },
    { 'idempotency-key': chance.pick(['', ' ', 'x'.repeat(500), 'a,b', '"quoted"']) },
    { accept: chance.pick(['text/html', 'application/xml', '*/*', '', 'application/json;q=0']) },
    { 'content-type': chance.pick(['', 'application/json; charset=utf-16', 'x', 'multipart/form-data; boundary=']) },
    { 'content-length': chance.pick(['-1', '0', '99999999', 'x']) },
  ])
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : Array.isArray(value) ? value.join(',') : JSON.stringify(value ?? null)
}
