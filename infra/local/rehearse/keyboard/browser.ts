import type { HttpAnswer, HttpRequest } from '../../http-event.ts'
import { parseJson } from '../../body.ts'
import { type Element, readHtml } from './html.ts'
import { type Fields, type PageForm, filledIn } from './page-form.ts'

/** What a request came to, redirects followed. */
export type Visited =
  | { readonly ok: true; readonly path: string; readonly page: Element }
  /** Refused, with one of the contract's codes. */
  | { readonly ok: false; readonly code: string }

/** A browser that asks for a refusal by its code; it keeps cookies as long as it is open. */
export interface Browser {
  open(path: string): Promise<Visited>
  /** Sends a form of the page at `path` with some fields filled in. */
  send(path: string, form: PageForm, typed: Fields): Promise<Visited>
}

const accept = 'text/html, application/problem+json'
const mostRedirects = 5

/** Opens a browser on what answers HTTP requests. */
export function openBrowser(ask: (request: HttpRequest) => Promise<HttpAnswer>): Browser {
  const cookies = new Map<string, string>()
  const request = async (path: string, form: string | null): Promise<HttpAnswer> => {
    const answer = await ask(requestOf(path, form, cookies))
    keepCookies(cookies, answer)
    return answer
  }
  const go = async (path: string, form: string | null): Promise<Visited> => {
    let [at, answer] = [path, await request(path, form)]
    for (let redirects = 0; answer.status === 303 && redirects < mostRedirects; redirects += 1) {
      at = pathOf(textOf(answer.headers['location']), at)
      answer = await request(at, null)
    }
    return visited(at, answer)
  }
  return {
    open: (path) => go(path, null),
    send: (path, form, typed) => go(form.action === null ? path : pathOf(form.action, path), filledIn(form, typed)),
  }
}

function requestOf(path: string, form: string | null, cookies: ReadonlyMap<string, string>): HttpRequest {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const { pathname, search } = new URL(path, base)
  return {
    method: form === null ? 'GET' : 'POST',
    path: pathname,
    query: search.slice(1),
    headers: {
      accept,
      ...(form === null ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      ...(cookie === '' ? {} : { cookie }),
    },
    body: Buffer.from(form ?? ''),
    sourceIp: '127.0.0.1',
  }
}

const base = 'http://localhost'

/** Where an address leads from a page. */
function pathOf(address: string, from: string): string {
  const { pathname, search } = new URL(address, new URL(from, base))
  return `${pathname}${search}`
}

function keepCookies(cookies: Map<string, string>, { headers }: HttpAnswer): void {
  for (const line of [headers['set-cookie'] ?? []].flat()) {
    const [, name, value = ''] = /^([^=;]+)=([^;]*)/.exec(line) ?? []
    if (name !== undefined && /;\s*max-age=0\b/i.test(line)) cookies.delete(name)
    else if (name !== undefined) cookies.set(name, value)
  }
}

function visited(path: string, { status, headers, body }: HttpAnswer): Visited {
  const type = textOf(headers['content-type'])
  if (status === 200 && type.startsWith('text/html')) return { ok: true, path, page: readHtml(body.toString()) }
  const document = type.startsWith('application/problem+json') ? parseJson(body.toString()) : null
  if (typeof document === 'object' && document !== null && 'code' in document && typeof document.code === 'string')
    return { ok: false, code: document.code }
  // Neither a page nor a refusal: the pages are at fault, and the rehearsal ends. The path's token is nobody's business.
  throw new Error(`the pages answered ${status}, ${type}, without a code`)
}

function textOf(header: string | readonly string[] | undefined): string {
  return [header ?? ''].flat()[0] ?? ''
}
