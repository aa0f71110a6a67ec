import { type Result, done, refuse } from '../course/refusal.ts'
import { readJson } from '../http/read-json.ts'
import { type ApiRequest, largestBody } from './api-request.ts'
import type { ApiRefusal } from './api-result.ts'
import type { Operation } from './operation.ts'

/** The parts of a request, not yet held against the operation's schemas. */
export interface RequestParts {
  readonly query: unknown
  readonly body: unknown
  /** The revision that `If-Match` names; null: any. */
  readonly seen: number | null
  /** The `Idempotency-Key`; null where there is none, or where nothing is changed. */
  readonly key: string | null
}

type Read<T> = Result<T> | { readonly ok: false; readonly error: ApiRefusal }

/** Takes a request apart. */
export function readRequest(operation: Operation, request: ApiRequest): Read<RequestParts> {
  const query = readQuery(request.search)
  if (!query.ok) return query
  const seen = operation.onRevision === true ? readIfMatch(request.headers['if-match']) : done(null)
  if (!seen.ok) return seen
  const key = isKeyed(operation) ? readKey(request.headers['idempotency-key']) : done(null)
  if (!key.ok) return key
  const body = readBody(operation, request)
  if (!body.ok) return body
  return done({ query: query.value, body: body.value, seen: seen.value, key: key.value })
}

/** Whether an operation takes an `Idempotency-Key`. */
export function isKeyed({ method, looksOnly = false }: Pick<Operation, 'method' | 'looksOnly'>): boolean {
  return method === 'POST' && !looksOnly
}

function readQuery(search: string): Result<unknown> {
  const pairs = [...new URLSearchParams(search)]
  const names = new Set(pairs.map(([name]) => name))
  return names.size === pairs.length
    ? done(Object.fromEntries(pairs))
    : refuse('bad-input', 'query: gives a field twice')
}

/** One entity tag as this API gives them, or `*`. */
export const ifMatchForm = /^(?:\*|"\d{1,9}")$/
/** @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/ */
export const keyForm = /^[\x21-\x7e]{1,255}$/

function readIfMatch(header: string | undefined): Result<number | null> {
  if (header === undefined || header === '*') return done(null)
  return ifMatchForm.test(header)
    ? done(Number(header.slice(1, -1)))
    : refuse('bad-input', 'If-Match: give one ETag of this API, or *')
}

function readKey(header: string | undefined): Result<string | null> {
  if (header === undefined) return done(null)
  return keyForm.test(header)
    ? done(header)
    : refuse('bad-input', 'Idempotency-Key: give 1 to 255 visible ASCII characters')
}

function readBody({ takes }: Operation, { headers, body }: ApiRequest): Read<unknown> {
  if (takes === null) return body.length === 0 ? done(undefined) : refuse('bad-input', 'body: there is to be none')
  const type = headers['content-type'] ?? ''
  if (!isType(type, takes)) {
    return { ok: false, error: { code: 'unsupported-media-type', detail: `send ${takes} in UTF-8` } }
  }
  const most = largestBody[takes]
  if (body.length > most) return refuse('payload-too-large', `a body of this kind has at most ${most} bytes`)
  const text = decoded(body)
  if (text === null) return refuse('bad-input', 'body: not UTF-8')
  return takes === 'application/json' ? readJson(text) : done(text)
}

function isType(header: string, wanted: string): boolean {
  const [type = '', ...parameters] = header.split(';').map((part) => part.trim().toLowerCase())
  return type === wanted && parameters.every((one) => !one.startsWith('charset=') || /^charset="?utf-?8"?$/.test(one))
}

function decoded(body: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
  } catch {
    return null
  }
}
