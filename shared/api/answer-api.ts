import { type Result, refuse } from '../course/refusal.ts'
import type { PageResponse } from '../http/page-response.ts'
import { type Access, mayReach } from '../staff/access.ts'
import type { Person } from '../staff/person.ts'
import type { ApiDeps } from './api-deps.ts'
import type { ApiRequest } from './api-request.ts'
import { answerOf, problemOf } from './api-response.ts'
import { type ApiRefusal, notFound } from './api-result.ts'
import { onceOnly } from './once-only.ts'
import type { OpenedPath, Operation, ReadCall } from './operation.ts'
import { readRequest } from './read-request.ts'
import { type Route, routeOf } from './route.ts'

/** Answers a request under `/api/`, whoever sends it. GET and HEAD change nothing, nor does what is refused. */
export async function answerApi(deps: ApiDeps, request: ApiRequest): Promise<PageResponse> {
  const route = await routeOf(request.method, request.path)
  if (route === null) return problemOf({ code: 'not-found', detail: 'there is no such address; see /openapi.json' })
  if (route.operation === null) return wrongMethod(route)
  if (!takesJson(request.headers['accept'])) return problemOf(notAcceptable)
  const person = await signedIn(deps, request.headers['authorization'])
  if (person === null) return notSignedIn(request.headers['authorization'] !== undefined)
  return answerTo(deps, request, { person, operation: route.operation, params: route.params })
}

interface Asked {
  readonly person: Person
  readonly operation: Operation
  readonly params: Route['params']
}

async function answerTo(deps: ApiDeps, request: ApiRequest, asked: Asked): Promise<PageResponse> {
  const { person, operation } = asked
  const opened = await openPath(deps, asked)
  if (!opened.ok) return problemOf(opened.error)
  const read = readRequest(operation, request)
  if (!read.ok) return problemOf(read.error)
  const { query, body, seen, key } = read.value
  const call = opened.value.read({ query, body })
  if (!call.ok) return problemOf(call.error)
  if (!mayReach(person, call.value.access, null)) return problemOf(notForRole)
  const act = () => run(operation, call.value, { deps, person, seen })
  return key === null ? act() : onceOnly(deps, { person, request, key, operation: operation.id }, act)
}

/** What the path names, if the person may reach it; what is somebody else's is as what there is not. */
async function openPath(
  deps: ApiDeps,
  { person, operation, params }: Asked,
): Promise<Result<OpenedPath> | { readonly ok: false; readonly error: ApiRefusal }> {
  const { access } = operation
  if (!mayReach(person, access, null)) return { ok: false, error: notForRole }
  const opened = operation.open(params)
  if (!opened.ok || !isLimited(person, access)) return opened
  const whose = await opened.value.whose(deps)
  if (whose !== undefined && mayReach(person, access, whose)) return opened
  return noSuch[operation.tag] ?? notFound('there is no such thing')
}

const noSuch: Readonly<Record<string, ReturnType<typeof refuse>>> = {
  clients: refuse('unknown-client', ''),
  courses: refuse('unknown-client', ''),
  therapists: refuse('unknown-therapist', 'there is no such therapist'),
}

function isLimited({ role }: Person, access: Access): boolean {
  return access[role] === 'own'
}

async function run(
  operation: Operation,
  call: ReadCall,
  caller: Parameters<ReadCall['run']>[0],
): Promise<PageResponse> {
  const result = await call.run(caller)
  return result.ok ? answerOf(operation, result.value) : problemOf(result.error)
}

async function signedIn({ verify }: ApiDeps, authorization: string | undefined): Promise<Person | null> {
  const token = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i.exec(authorization ?? '')?.[1]
  return token === undefined ? null : verify(token)
}

/** @see https://www.rfc-editor.org/rfc/rfc6750#section-3 */
function notSignedIn(hasToken: boolean): PageResponse {
  const challenge = hasToken ? 'Bearer error="invalid_token"' : 'Bearer'
  const detail = 'give a token of the sign-in service as Authorization: Bearer'
  return problemOf({ code: 'not-signed-in', detail }, { 'www-authenticate': challenge })
}

function wrongMethod({ allow }: Route): PageResponse {
  return problemOf(
    { code: 'method-not-allowed', detail: `this address takes ${allow.join(', ')}` },
    { allow: allow.join(', ') },
  )
}

const notForRole: ApiRefusal = { code: 'not-allowed', detail: 'this is not for your role' }
const notAcceptable: ApiRefusal = { code: 'not-acceptable', detail: 'the API answers in JSON alone' }

const taken: ReadonlySet<string> = new Set(['*/*', 'application/*', 'application/json', 'application/problem+json'])

/** @see https://www.rfc-editor.org/rfc/rfc9110#name-accept */
function takesJson(accept = '*/*'): boolean {
  return accept.split(',').some((one) => {
    const [type = '', ...parameters] = one.split(';').map((part) => part.trim().toLowerCase())
    return taken.has(type) && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))
  })
}
