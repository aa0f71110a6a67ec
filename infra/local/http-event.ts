import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import * as z from 'zod'

import type { Matched } from './routes.ts'

/** A request as the laptop's server received it. */
export interface HttpRequest {
  readonly method: string
  /** As written in the request line, before any `?`. */
  readonly path: string
  readonly query: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  readonly sourceIp: string
}

export interface HttpAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly body: Buffer
}

/** What the event says of where it was received, besides the request. */
export interface EventPlace {
  readonly now: number
  readonly account: string
  readonly domainName: string
}

/**
 * API Gateway's event of payload format 2.0: names of headers in small letters, cookies apart, the raw query beside the
 * decoded one, a body that is not text in base64.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function httpEvent(
  request: HttpRequest,
  { route, parameters }: Matched,
  place: EventPlace,
): Readonly<Record<string, unknown>> {
  const { cookie, ...others } = request.headers
  const query = queryOf(request.query)
  const optional = {
    cookies: cookie === undefined ? undefined : cookie.split(/; */),
    queryStringParameters: Object.keys(query).length === 0 ? undefined : query,
    pathParameters: Object.keys(parameters).length === 0 ? undefined : parameters,
    ...(request.body.length === 0 ? {} : bodyOf(request)),
  }
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath: request.path,
    rawQueryString: request.query,
    headers: Object.fromEntries(Object.entries(others).map(([name, value]) => [name, [value].flat().join(',')])),
    requestContext: contextOf(request, { route, parameters }, place),
    isBase64Encoded: false,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  }
}

const Answer = z.object({
  statusCode: z.number().int(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)).default({}),
  cookies: z.array(z.string()).optional(),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
})

/** What API Gateway makes of a function's answer: one without `statusCode` is JSON and 200. */
export function readHttpAnswer(value: unknown): HttpAnswer {
  const read = Answer.safeParse(value)
  if (!read.success) {
    const body = typeof value === 'string' ? value : JSON.stringify(value ?? null)
    return { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(body) }
  }
  const { statusCode: status, headers, cookies, body, isBase64Encoded } = read.data
  const lowered = Object.fromEntries(Object.entries(headers).map(([name, text]) => [name.toLowerCase(), text]))
  return {
    status,
    headers: { 'content-type': 'text/plain', ...lowered, ...(cookies === undefined ? {} : { 'set-cookie': cookies }) },
    body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
  }
}

function contextOf(
  request: HttpRequest,
  { route }: Matched,
  { now, account, domainName }: EventPlace,
): Readonly<Record<string, unknown>> {
  const userArn = `arn:aws:iam::${account}:user/local`
  const iam = {
    accessKey: 'local',
    accountId: account,
    callerId: 'local',
    cognitoIdentity: null,
    userArn,
    userId: 'local',
  }
  return {
    accountId: account,
    apiId: 'local',
    ...(route.authorization === 'AWS_IAM' ? { authorizer: { iam } } : {}),
    domainName,
    domainPrefix: domainName.split('.')[0],
    http: {
      method: request.method,
      path: request.path,
      protocol: 'HTTP/1.1',
      sourceIp: request.sourceIp,
      userAgent: request.headers['user-agent'] ?? '',
    },
    requestId: randomUUID(),
    routeKey: route.key,
    stage: '$default',
    time: new Date(now).toUTCString(),
    timeEpoch: now,
  }
}

/** Values of one name are joined with commas. */
function queryOf(raw: string): Readonly<Record<string, string>> {
  const values = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(raw)) {
    const before = values.get(name)
    values.set(name, before === undefined ? value : `${before},${value}`)
  }
  return Object.fromEntries(values)
}

/** API Gateway passes text as it is, and encodes every other type. */
function bodyOf({ headers, body }: HttpRequest): Readonly<Record<string, unknown>> {
  const isText = /^(text\/|application\/(json|xml|javascript)|[^;]+\+(json|xml))/.test(
    headers['content-type'] ?? 'text/plain',
  )
  return isText
    ? { body: body.toString(), isBase64Encoded: false }
    : { body: body.toString('base64'), isBase64Encoded: true }
}
