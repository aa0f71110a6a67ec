import type { RequestListener, ServerResponse } from 'node:http'

import { parseJson, readText } from './body.ts'
import type { Invocation } from './system-types.ts'

/**
 * Lambda's Invoke, for commands that call a function as an operator does: the answer waits for the function.
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
 */
export function createLambdaApi(invoke: (name: string, event: unknown) => Promise<Invocation>): RequestListener {
  return (request, response) => {
    const answer = async () => {
      const body = await readText(request)
      const [, name] = /^\/2015-03-31\/functions\/([^/?]+)\/invocations$/.exec(request.url ?? '') ?? []
      const type = request.headers['x-amz-invocation-type'] ?? 'RequestResponse'
      if (request.method !== 'POST' || name === undefined || type !== 'RequestResponse') return refuse(response)
      tell(response, await invoke(decodeURIComponent(name), parseJson(body) ?? null))
    }
    answer().catch(() => response.destroy())
  }
}

function tell(response: ServerResponse, outcome: Invocation): void {
  const headers = { 'content-type': 'application/json', 'x-amz-executed-version': '$LATEST' }
  if (outcome.ok) {
    response.writeHead(200, headers).end(JSON.stringify(outcome.value))
    return
  }
  const { type: errorType, message: errorMessage } = outcome.error
  response
    .writeHead(200, { ...headers, 'x-amz-function-error': 'Unhandled' })
    .end(JSON.stringify({ errorType, errorMessage }))
}

function refuse(response: ServerResponse): void {
  const json = { Type: 'User', message: 'Only Invoke that waits for its answer is simulated.' }
  response
    .writeHead(400, { 'content-type': 'application/json', 'x-amzn-errortype': 'InvalidRequestContentException' })
    .end(JSON.stringify(json))
}
