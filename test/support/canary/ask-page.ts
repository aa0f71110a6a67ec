import * as z from 'zod'

import { httpEvent } from '../../../infra/local/http-event.ts'
import { matchRoute } from '../../../infra/local/routes.ts'
import type { PageResponse } from '../../../shared/http/page-response.ts'
import type { Ask } from '../link-world.ts'
import { formsIn, postForm } from '../page-form.ts'
import type { Watched } from './watched-system.ts'
import { canaries } from './words.ts'

const Answer = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.string().default(''),
  cookies: z.array(z.string()).optional().default([]),
})
const nothing: PageResponse = { statusCode: 404, headers: {}, body: '' }

/** A browser whose every request bears canaries in its query, its headers and its cookies. */
export interface Browser {
  readonly ask: (method: string, path: string, more?: Ask) => Promise<PageResponse>
}

/** Asks through the HTTP API's routes, as its events bring requests; what no route fits is answered 404 by the API itself. */
export function browserOf({ system, invoke }: Watched): Browser {
  return {
    async ask(method, target, { body, contentType, accept, cookies = [] } = {}) {
      const [path = '', query = canaries.query] = target.split('?')
      const matched = matchRoute(system.routes(), method, path)
      if (matched === null) return nothing
      const headers = {
        ...{ 'user-agent': canaries.header, 'accept-language': `en, ${canaries.header}`, referer: canaries.header },
        cookie: [`seen=${canaries.cookie}`, ...cookies].join('; '),
        ...(contentType === undefined ? {} : { 'content-type': contentType }),
        ...(accept === undefined ? {} : { accept }),
      }
      const request = { method, path, query, headers, body: Buffer.from(body ?? ''), sourceIp: '192.0.2.1' }
      const place = { now: Date.parse(system.now()), account: system.account, domainName: 'localhost' }
      const answer = await invoke(matched.route.functionArn, httpEvent(request, matched, place))
      return answer === null ? nothing : Answer.parse(answer)
    },
  }
}

/** Every page below a link that can be reached from it by links and forms. */
export async function crawl({ ask }: Browser, link: string, cookies: readonly string[]): Promise<readonly string[]> {
  const found = [link]
  for (const path of found) {
    const { body } = await ask('GET', path, { cookies })
    const next = [...body.matchAll(/(?:href|action)="([^"#]+)"/g)].map(([, to = '']) => to)
    for (const to of next) if (to.startsWith(`${link}/`) && !found.includes(to)) found.push(to)
  }
  return found
}

/** Sends each form of a page by each of its buttons, with canaries wherever something can be written. */
export async function sendForms(browser: Browser, path: string, cookies: readonly string[]): Promise<void> {
  const { body } = await browser.ask('GET', path, { cookies })
  for (const { action, fields, buttons } of formsIn(body)) {
    if (action === '/staff/sign-out') continue
    const written = Object.entries(fields).map(([name, value]) => [name, value === '' ? wordFor(name) : value])
    for (const button of buttons.length === 0 ? [[]] : buttons.map((one) => [one])) {
      const sent = Object.fromEntries([...written, ...button])
      await postForm(browser, action ?? path, sent, { cookies })
    }
  }
}

function wordFor(field: string): string {
  return field === 'address' ? canaries.wishedAddress : canaries.answerOnPage
}
