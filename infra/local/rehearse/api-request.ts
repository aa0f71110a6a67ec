import * as z from 'zod'

/** A request to the JSON API. */
export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly query?: string
  /** A text as it is; anything else as JSON. */
  readonly body?: unknown
  readonly type?: string
}

const Given = z.looseObject({ do: z.string(), client: z.string().default('') })

/** The request that a command of a scenario's line is: each verb has its place in the API. */
export function requestOf(command: Readonly<Record<string, unknown>>): ApiRequest {
  const { do: verb, client, ...rest } = Given.parse(command)
  const at = (path: string): string => `/api/clients/${client}/${path}`
  switch (verb) {
    case 'absence':
      return { method: 'POST', path: '/api/absences', body: rest }
    case 'sending':
      return { method: 'PUT', path: '/api/sending', body: rest }
    case 'answer':
      return { method: 'POST', path: at('answers'), body: rest }
    case 'unsubscribe':
      return { method: 'POST', path: at('mails/stop'), body: { family: 'all' } }
    case 'erase':
      return { method: 'POST', path: at('erasure') }
    case 'address':
    case 'pin':
      return { method: 'PUT', path: at(verb), body: rest }
    default:
      return { method: 'POST', path: at('commands'), body: { do: verb, ...rest } }
  }
}
