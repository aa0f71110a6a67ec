import type { Refusal } from '../course/refusal.ts'
import { type PageResponse, guardedHeaders } from './page-response.ts'
import { statusOf } from './refusal-status.ts'

const type = 'application/problem+json'

/** Whether a refusal is to be a problem document, for a program, and no page. */
export function wantsProblem(accept: string): boolean {
  return accept.includes(type) || accept.split(',').some((one) => one.trim().startsWith('application/json'))
}

/** @see https://www.rfc-editor.org/rfc/rfc9457 */
export function problemOf({ code, detail }: Pick<Refusal, 'code' | 'detail'>): PageResponse {
  const status = statusOf[code]
  return {
    statusCode: status,
    headers: { 'content-type': type, ...guardedHeaders },
    body: `${JSON.stringify({ type: 'about:blank', title: code, status, code, detail })}\n`,
  }
}

/** An answer for a page's own script. */
export function jsonOf(value: object): PageResponse {
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json', ...guardedHeaders },
    body: `${JSON.stringify(value)}\n`,
  }
}
