import * as z from 'zod'

import { httpEvent } from '../../../infra/local/http-event.ts'
import { type ApiRequest, requestOf } from '../../../infra/local/rehearse/api-request.ts'
import { matchRoute } from '../../../infra/local/routes.ts'
import type { Watched } from './watched-system.ts'
import { canaries } from './words.ts'

/** A program of the clinic's at its API; every request bears canaries in its headers. */
export interface Program {
  /** What the API answered; null where it failed. */
  readonly ask: (request: ApiRequest, headers?: Readonly<Record<string, string>>) => Promise<unknown>
  /** Gives a command of a scenario's line. */
  readonly act: (command: Readonly<Record<string, unknown>>) => Promise<unknown>
}

const Answer = z.object({ body: z.string() })

export function programOf({ system, invoke }: Watched): Program {
  const ask: Program['ask'] = async ({ method, path, query = '', body, type = 'application/json' }, more = {}) => {
    const matched = matchRoute(system.routes(), method, path)
    if (matched === null) return null
    const headers = {
      ...{ authorization: `Bearer ${await system.tokenOf('admin')}`, 'user-agent': canaries.header },
      ...(body === undefined ? {} : { 'content-type': type }),
      ...more,
    }
    const text = body === undefined || typeof body === 'string' ? (body ?? '') : JSON.stringify(body)
    const request = { method, path, query, headers, body: Buffer.from(text), sourceIp: '192.0.2.1' }
    const place = { now: Date.parse(system.now()), account: system.account, domainName: 'localhost' }
    const answer = Answer.safeParse(await invoke('api', httpEvent(request, matched, place)))
    return answer.success ? JSON.parse(answer.data.body || 'null') : null
  }
  return { ask, act: (command) => ask(requestOf(command)) }
}
