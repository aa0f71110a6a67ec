import * as z from 'zod'

import type { Send } from '../transfer/ask-stack.ts'
import { Stopped } from './stopped.ts'

/** What is asked of the stack's API. */
export interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly body?: unknown
}

/** What the stack answered: what was asked for, or the code of its refusal. */
export type Answer =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly code: string; readonly detail: string }

export type AskApi = (asked: Asked) => Promise<Answer>

const Problem = z.object({ code: z.string(), detail: z.string().default('') })

/** Asks the JSON API of the stack at an address with an admin's token. A stack that fails, or knows no such token, stops. */
export function askApi({ url, token }: { readonly url: string; readonly token: string }, send: Send): AskApi {
  return async ({ method, path, body }) => {
    const response = await send(`${url}${path}`, {
      method,
      headers: {
        ...{ authorization: `Bearer ${token}`, accept: 'application/json' },
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    })
    const text = await response.text()
    if (response.status === 401)
      throw new Stopped('the stack does not know the token: give an admin’s, not older than 30 minutes')
    if (response.status === 403) throw new Stopped('the token is not an admin’s')
    if (response.status >= 500)
      throw new Stopped(`${method} ${path} failed with ${response.status}: see the log of the function api`)
    const answered: unknown = JSON.parse(text)
    return response.status < 300 ? { ok: true, body: answered } : { ok: false, ...Problem.parse(answered) }
  }
}

/** The answer to something that is not refused while all is well. */
export async function need<Schema extends z.ZodType>(
  ask: AskApi,
  asked: Asked,
  schema: Schema,
): Promise<z.output<Schema>> {
  const answer = await ask(asked)
  if (!answer.ok) throw new Stopped(`${asked.method} ${asked.path} was refused, ${answer.code}: ${answer.detail}`)
  return schema.parse(answer.body)
}
