import type { Send } from '../../infra/transfer/ask-stack.ts'
import { type ApiWorld, requestOf } from './api-world.ts'

/** Sends requests to the API of a world, as an admin would over the network; `sent` gets each method and path. */
export function sendTo(world: ApiWorld, sent: string[] = []): Send {
  return async (url, { method = 'GET', body, headers }) => {
    const contentType = new Headers(headers).get('content-type')
    const path = url.replace('https://stack.example', '')
    sent.push(`${method} ${path.split('?')[0]}`)
    const more = contentType === null ? {} : { contentType }
    const { statusCode, body: text } = await world.handle(requestOf(method, path, { body, ...more }))
    return { status: statusCode, text: async () => text }
  }
}
