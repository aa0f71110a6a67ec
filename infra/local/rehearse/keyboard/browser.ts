import type { HttpAnswer, HttpRequest } from '../../http-event.ts'
import { parseJson } from '../../body.ts'
import { type Element, readHtml } from './html.ts'
import type { Reply } from '../world.ts'
import type { Fields, PageForm } from './page-form.ts'

/** What a request came to, redirects followed. */
export type Visited =
  | { readonly ok: true; readonly path: string; readonly page: Element }
  /** Refused, with one of the contract's codes. */
  | { readonly ok: false; readonly code: string }

/** A browser that keeps its cookies as long as it is open. */
export interface Browser {
  /** Opens a page, or tells by its code why it is refused. */
  open(path: string): Promise<Visited>
  /** The page that a person sees at a path whatever was asked for there; null where there is nothing to see. */
  look(path: string): Promise<Element | null>
  /**
   * Sends fields to where a form of the page at `path` is sent. It is done once the answer leads on, whatever is there: a
   * client who was erased finds nothing any more.
   */
  send(path: string, form: Pick<PageForm, 'action'>, fields: Fields): Promise<Reply>
}

const page = 'text/html'
const pageOrCode = 'text/html, application/problem+json'
const mostRedirects = 5

/** Opens a browser on what answers HTTP requests. */
export function openBrowser(ask: (request: HttpRequest) => Promise<HttpAnswer>): Browser {
  const cookies = new Map<string, string>()
  const request = async (path: string, wanted: Wanted = {}): Promise<HttpAnswer> => {
    const answer = await ask(requestOf(path, wanted, cookies))
    keepCookies(cookies, answer)
    return answer
  }
  const follow = async (from: string, first: HttpAnswer): Promise<Visited> => {
    let [at, answer] = [from, first]
    for (let redirects = 0; answer.status === 303 && redirects < mostRedirects; redirects += 1) {
      at = pathOf(textOf(answer.headers['location']), at)
      answer = await request(at)
    }
    return visited(at, answer)
  }
  return {
    open: async (path) => follow(path, await request(path)),
    async look(path) {
      const { status, body } = await request(path, { accept: page })
      return status === 200 ? readHtml(body.toString()) : null
    },
    async send(path, { action }, fields) {
      const to = action === null ? path : pathOf(action, path)
      const answer = await request(to, { form: new URLSearchParams(fields).toString() })
      const after = await follow(to, answer)
      return after.ok || answer.status === 303 ? { ok: true } : after
    },
  }
}

interface Wanted {
  /** The fields of a form that is sent; null: the page is only asked for. */
  readonly form?: string | null
  readonly accept?: string
}

function requestOf(
  path: string,
  { form = null, accept = pageOrCode }: Wanted,
  cookies: ReadonlyMap<string, string>,
): HttpRequest {
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
