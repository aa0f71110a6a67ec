import * as z from 'zod'

import { parseJson } from '../body.ts'
import type { RunningStack } from '../run-stack.ts'
import { createGateway } from '../server/gateway.ts'
import { type ApiRequest, requestOf } from './api-request.ts'
import type { Reply } from './world.ts'

/** What the API answered. */
export interface ApiAnswer {
  readonly status: number
  readonly body: unknown
}

/** The system's JSON API, as a program of the clinic asks it. */
export interface StaffApi {
  /** A fault of the API is one of the system, and ends the rehearsal. */
  readonly ask: (request: ApiRequest) => Promise<ApiAnswer>
  /** Gives a command of a scenario's line: done, or refused with a code. */
  readonly act: (command: Readonly<Record<string, unknown>>) => Promise<Reply>
}

const Problem = z.object({ code: z.string() })

/** Opens the API with the token of an admin. No socket lies between: the gateway makes the very event that AWS would. */
export function openStaffApi(system: RunningStack): StaffApi {
  const gateway = createGateway({ system, domainName: 'localhost', tell: () => {} })
  const ask: StaffApi['ask'] = async ({ method, path, query = '', body, type = 'application/json' }) => {
    const headers = { authorization: `Bearer ${await system.tokenOf('admin')}`, accept: 'application/json' }
    const answer = await gateway({
      ...{ method, path, query, sourceIp: '127.0.0.1' },
      headers: body === undefined ? headers : { ...headers, 'content-type': type },
      body: Buffer.from(body === undefined || typeof body === 'string' ? (body ?? '') : JSON.stringify(body)),
    })
    const read = { status: answer.status, body: parseJson(answer.body.toString()) }
    if (read.status >= 500) throw new Error(`the API failed on ${method} ${path}: ${read.status}`)
    return read
  }
  const act: StaffApi['act'] = async (command) => {
    const { status, body } = await ask(requestOf(command))
    return status < 400 ? { ok: true } : { ok: false, code: Problem.parse(body).code }
  }
  return { ask, act }
}
