import { type PageResponse, guardedHeaders } from '../../http/page-response.ts'

/** A mail's HTML with its inline styles, in a frame where nothing runs and no link leads anywhere. */
export function mailAlone(html: string): PageResponse {
  const policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src https:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox"
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    ...guardedHeaders,
    'x-frame-options': 'SAMEORIGIN',
    'content-security-policy': policy,
  }
  return { statusCode: 200, headers, body: html }
}
