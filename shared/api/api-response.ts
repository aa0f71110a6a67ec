import { type PageResponse, guardedHeaders } from '../http/page-response.ts'
import { SigningKeysUnavailable } from '../staff/verify-token.ts'
import { apiStatusOf } from './api-code.ts'
import type { ApiAnswer, ApiRefusal } from './api-result.ts'
import type { Operation } from './operation.ts'

type Headers = Readonly<Record<string, string>>

/** The answer of an operation that was done. */
export function answerOf(
  { status }: Pick<Operation, 'status'>,
  { body, revision, location }: ApiAnswer<unknown>,
): PageResponse {
  const headers = {
    ...(revision === undefined ? {} : { etag: `"${revision}"` }),
    ...(location === undefined ? {} : { location }),
  }
  return json(status, 'application/json', { headers, body })
}

/**
 * A refusal as a problem document. A course that was seen at another revision than `If-Match` names is a precondition
 * that failed.
 * @see https://www.rfc-editor.org/rfc/rfc9457
 */
export function problemOf({ retryAfter, ...refusal }: ApiRefusal, headers: Headers = {}): PageResponse {
  const { code, detail, ...more } = refusal
  const isStale = code === 'changed-meanwhile' && refusal.since !== undefined
  const status = isStale ? 412 : apiStatusOf[code]
  const known = code === 'unknown-client' ? 'there is no such client, or no course of one' : detail
  return json(status, 'application/problem+json', {
    headers: { ...headers, ...(retryAfter === undefined ? {} : { 'retry-after': `${retryAfter}` }) },
    body: { type: 'about:blank', title: code, status, code, detail: known, ...more },
  })
}

/** A fault tells nothing of what was read or done, but that asking again may help where nothing was begun. */
export function faultResponse(fault: unknown): PageResponse {
  return fault instanceof SigningKeysUnavailable ? problemOf(noKeys) : problemOf(faulty)
}

const faulty: ApiRefusal = { code: 'internal-error', detail: 'something went wrong here; it is logged' }
const noKeys: ApiRefusal = {
  code: 'unavailable',
  detail: 'the sign-in service does not answer, so that no token can be looked at; nothing was done',
  retryAfter: 30,
}

function json(
  statusCode: number,
  type: string,
  { headers, body }: { readonly headers: Headers; readonly body: unknown },
): PageResponse {
  return {
    statusCode,
    headers: { 'content-type': type, ...guardedHeaders, ...headers },
    body: `${JSON.stringify(body)}\n`,
  }
}
