import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { expect } from 'vitest'
import * as z from 'zod'

import { createApi } from '../../functions/api/api.ts'
import type { ApiDeps } from '../../shared/api/api-deps.ts'
import { documentedCodes } from '../../shared/api/documented-codes.ts'
import { operations } from '../../shared/api/operations.ts'
import { routeOf } from '../../shared/api/route.ts'
import { Problem } from '../../shared/api/schemas/problem.ts'
import type { PageResponse } from '../../shared/http/page-response.ts'
import { type ConsoleWorld, createSentWorld, people } from './console-world.ts'
import type { WorldChanges } from './link-world.ts'
import { eventOf } from './link-world.ts'

export type Who = keyof typeof people

/** A request to the API; an admin's unless told otherwise, and JSON where the body is no text. */
export interface Asking {
  readonly as?: Who
  readonly body?: unknown
  readonly contentType?: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

export interface ApiWorld extends Omit<ConsoleWorld, 'deps' | 'ask'> {
  readonly deps: ApiDeps
  readonly faults: readonly string[]
  /** Asks, and holds what comes back against the document's own schemas. */
  ask(method: string, path: string, asking?: Asking): Promise<Answered>
  /** Answers an event as the function does, whatever it is. */
  handle(event: APIGatewayProxyEventV2): Promise<PageResponse>
}

/** The API over a clinic with one course in a store in memory, whose welcome was sent. */
export async function createApiWorld(
  changes: WorldChanges & { readonly deps?: (deps: ApiDeps) => ApiDeps } = {},
): Promise<ApiWorld> {
  const world = await createSentWorld(changes)
  const given: ApiDeps = { ...world.deps, ...sampleSignIn }
  const deps = changes.deps?.(given) ?? given
  const faults: string[] = []
  const handle = createApi(deps, { error: (_message, { fault }) => void faults.push(fault) })
  return { ...world, deps, faults, ask: askerOf(handle), handle }
}

/** Knows whoever works at the sample clinic by the token that `tokenOf` gives. */
export const sampleSignIn: Pick<ApiDeps, 'verify' | 'document'> = {
  verify: async (token) => Object.values(people).find(({ id }) => token === tokenOf(id)) ?? null,
  document: () => '{"openapi":"3.1.1"}\n',
}

/** Asks what answers events, and holds what comes back against the document's own schemas. */
export function askerOf(handle: ApiWorld['handle']): ApiWorld['ask'] {
  return async (method, path, asking = {}) => {
    const response = await handle(requestOf(method, path, asking))
    return checked(method, path.split('?')[0] ?? '', response)
  }
}

/** A token of somebody's, as the test's own sign-in gives them out. */
export function tokenOf(person: string): string {
  return `token-of-${person}`
}

export function requestOf(
  method: string,
  path: string,
  { as = 'admin', body, contentType, headers = {} }: Asking,
): APIGatewayProxyEventV2 {
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
  const type = contentType ?? (body === undefined ? undefined : 'application/json')
  const event = eventOf(method, path, {
    ...(text === undefined ? {} : { body: text }),
    ...(type === undefined ? {} : { contentType: type }),
  })
  const authorization = `Bearer ${tokenOf(people[as].id)}`
  return { ...event, headers: { ...event.headers, authorization, ...headers } }
}

/** The answer, if the document tells of it: of its status, and of each field. */
async function checked(method: string, path: string, response: PageResponse): Promise<Answered> {
  const { statusCode: status, headers, body: text } = response
  const body: unknown = text === '' ? null : JSON.parse(text)
  const operation = (await routeOf(method, path))?.operation ?? null
  if (operation === null || method === 'HEAD') return { status, headers, body }
  if (status === operation.status) {
    expect(operation.answer.parse(body), `${operation.id} ${status}`).toEqual(body)
    for (const name of operation.bears ?? []) if (!isUnchanged(body)) expect(headers).toHaveProperty(name.toLowerCase())
    return { status, headers, body }
  }
  const { code } = Problem.parse(body)
  expect(documentedCodes(operation).get(status) ?? [], `${operation.id} ${status}`).toContain(code)
  expect(headers['content-type']).toBe('application/problem+json')
  return { status, headers, body }
}

/** A command that changed nothing has no new revision to tell. */
function isUnchanged(body: unknown): boolean {
  return z.object({ changed: z.literal(false) }).safeParse(body).success
}

/** Every operation by its id. */
export const operationOf = new Map(operations.map((operation) => [operation.id, operation]))
