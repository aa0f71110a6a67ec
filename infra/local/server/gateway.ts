import { httpEvent, readHttpAnswer, type HttpAnswer, type HttpRequest } from '../http-event.ts'
import { matchRoute } from '../routes.ts'
import type { RunningStack } from '../run-stack.ts'
import { problem } from './answer.ts'

export interface Gateway {
  readonly system: RunningStack
  readonly domainName: string
  readonly tell: (line: string) => void
}

/**
 * Answers as the HTTP API does: the route's function, or 404 where no route has this path and method (API Gateway
 * answers so for a wrong method too). Its own errors are problem documents here, as the functions' are.
 */
export function createGateway({ system, domainName, tell }: Gateway): (request: HttpRequest) => Promise<HttpAnswer> {
  const told = new Set<string>()
  return async (request) => {
    // `/staff/` is `/staff`: a slash at the end is all that a reader's browser adds.
    const matched =
      matchRoute(system.routes(), request.method, request.path) ??
      matchRoute(system.routes(), request.method, request.path.replace(/(?<=.)\/$/, ''))
    if (matched === null) return problem(404, 'not-found', 'There is nothing at this address.')
    const { key, authorization, functionArn } = matched.route
    if (authorization !== 'NONE' && !told.has(key)) {
      told.add(key)
      tell(`${key}: in AWS only for requests that ${authorization} allows; here for everyone on this machine`)
    }
    const event = httpEvent(request, matched, { now: Date.parse(system.now()), account: system.account, domainName })
    const outcome = await system.invoke(functionArn, event)
    if (outcome.ok) return readHttpAnswer(outcome.value)
    if (outcome.error.type === 'Sandbox.Timedout') return problem(504, 'timed-out', 'The function took too long.')
    return problem(500, 'internal', 'The function failed; its own words stand in the log.')
  }
}
