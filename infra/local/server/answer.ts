import type { HttpAnswer } from '../http-event.ts'

/**
 * A problem document.
 * @see https://www.rfc-editor.org/rfc/rfc9457
 */
export function problem(status: number, code: string, detail: string): HttpAnswer {
  const titles: Readonly<Record<number, string>> = {
    400: 'Bad request',
    403: 'Forbidden',
    404: 'Not found',
    405: 'Method not allowed',
    413: 'Content too large',
    500: 'Internal error',
    504: 'Time-out',
  }
  const document = { type: 'about:blank', title: titles[status] ?? 'Error', status, code, detail }
  return withBody(status, 'application/problem+json', JSON.stringify(document))
}

export function json(value: unknown): HttpAnswer {
  return withBody(200, 'application/json', JSON.stringify(value))
}

/** A page that may load nothing but what `policy` allows. */
export function html(document: string, policy: string): HttpAnswer {
  const answer = withBody(200, 'text/html; charset=utf-8', document)
  return { ...answer, headers: { ...answer.headers, 'content-security-policy': policy } }
}

export function text(document: string): HttpAnswer {
  return withBody(200, 'text/plain; charset=utf-8', document)
}

/** A file to be saved. */
export function download(name: string, contentType: string, body: Uint8Array): HttpAnswer {
  const disposition = `attachment; filename="${name.replaceAll(/[^A-Za-z0-9._-]/g, '_')}"`
  return {
    status: 200,
    headers: { ...safe, 'content-type': contentType, 'content-disposition': disposition },
    body: Buffer.from(body),
  }
}

export function seeOther(location: string): HttpAnswer {
  return { status: 303, headers: { ...safe, location }, body: Buffer.alloc(0) }
}

// With `no-referrer` a browser would send `Origin: null` with the pages' own forms.
const safe = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' }

function withBody(status: number, contentType: string, body: string): HttpAnswer {
  return { status, headers: { ...safe, 'content-type': contentType }, body: Buffer.from(body) }
}
