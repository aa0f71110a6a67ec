/** A request to a stack's API and what it answered; a refusal is thrown with its code and detail. */
export type AskStack = (method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown) => Promise<unknown>

/** Sends one request; the platform's own, or a test's. */
export type Send = (url: string, init: RequestInit) => Promise<Pick<Response, 'status' | 'text'>>

/** Asks the stack at an address with an admin's token. A text goes as lines, anything else as JSON. */
export function askStack(url: string, token: string, send: Send): AskStack {
  return async (method, path, body) => {
    const type = typeof body === 'string' ? 'application/x-ndjson' : 'application/json'
    const response = await send(`${url.replace(/\/$/, '')}${path}`, {
      method,
      headers: {
        ...{ authorization: `Bearer ${token}`, accept: 'application/json' },
        ...(body === undefined ? {} : { 'content-type': type }),
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    if (response.status >= 300) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 500)}`)
    const answer: unknown = JSON.parse(text)
    return answer
  }
}
