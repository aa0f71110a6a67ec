import { createHash } from 'node:crypto'

import type { Clinic } from '../config/clinic.ts'

/** An answer as API Gateway takes it. */
export interface PageResponse {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Each a Set-Cookie header. */
  readonly cookies?: readonly string[]
}

/** Makes an HTML answer with all that keeps a page to whoever opened it. */
export type Respond = (statusCode: number, html: string, headers?: Readonly<Record<string, string>>) => PageResponse

/** What holds for every answer: nothing is kept, framed, indexed or told on to another site. */
export const guardedHeaders = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
} as const

/**
 * Answers in HTML that may load nothing but its own style (known by its hash) and the clinic's logo, and run nothing.
 * @see https://www.w3.org/TR/CSP3/
 */
export function createRespond(clinic: Clinic, style: string, allowed: readonly string[] = []): Respond {
  const hash = createHash('sha256').update(style).digest('base64')
  const { logo } = clinic.look
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    ...(logo === null ? [] : [`img-src ${new URL(logo).origin}`]),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...allowed,
  ].join('; ')
  return (statusCode, html, headers = {}) => ({
    statusCode,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      ...guardedHeaders,
      ...headers,
    },
    body: html,
  })
}
