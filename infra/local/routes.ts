import * as z from 'zod'

import type { Names } from './intrinsics.ts'
import { parsed } from './stack.ts'
import type { Template } from './template.ts'

/** A route of the HTTP API. */
export interface Route {
  readonly key: string
  /** `ANY` matches every method. */
  readonly method: string
  readonly segments: readonly string[]
  readonly functionArn: string
  readonly authorization: string
}

/** A route that fits a request, with the path's parameters, decoded as API Gateway decodes them. */
export interface Matched {
  readonly route: Route
  readonly parameters: Readonly<Record<string, string>>
}

const RouteProperties = z.object({
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.string().default('NONE'),
})
const IntegrationProperties = z.object({ IntegrationUri: z.string(), PayloadFormatVersion: z.literal('2.0') })

/** The routes of a template's HTTP API. Its one kind of integration is a function with payload format 2.0. */
export function routesOf(template: Template, names: Names): readonly Route[] {
  const integrations = Object.entries(template.Resources).filter(
    ([, { Type }]) => Type === 'AWS::ApiGatewayV2::Integration',
  )
  const uris = parsed(template, names, { type: 'AWS::ApiGatewayV2::Integration', schema: IntegrationProperties })
  const byId = new Map<string, string>(
    integrations.map(([id], index) => [`integrations/${id}`, uris[index]?.IntegrationUri ?? ''] as const),
  )
  return parsed(template, names, { type: 'AWS::ApiGatewayV2::Route', schema: RouteProperties }).map(
    ({ RouteKey, Target, AuthorizationType }) => {
      const uri = byId.get(Target)
      if (uri === undefined) throw new Error(`the route ${RouteKey} has no integration`)
      const [method = 'ANY', path = '$default'] = RouteKey === '$default' ? ['ANY', '$default'] : RouteKey.split(' ')
      return {
        key: RouteKey,
        method,
        segments: segmentsOf(path),
        functionArn: functionArnIn(uri),
        authorization: AuthorizationType,
      }
    },
  )
}

/**
 * The route that API Gateway takes: fixed segments before parameters, those before `{proxy+}`, `$default` last; the
 * request's own method before ANY. Null: none fits.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
 */
export function matchRoute(routes: readonly Route[], method: string, path: string): Matched | null {
  const wanted = segmentsOf(path)
  const fitting = routes
    .filter((route) => route.method === 'ANY' || route.method === method)
    .flatMap((route) => {
      const parameters = parametersOf(route, wanted)
      return parameters === null ? [] : [{ route, parameters }]
    })
  return fitting.toSorted((a, b) => rank(a.route).localeCompare(rank(b.route)))[0] ?? null
}

function parametersOf({ segments }: Route, wanted: readonly string[]): Readonly<Record<string, string>> | null {
  if (segments[0] === '$default') return {}
  const isGreedy = segments.at(-1)?.endsWith('+}') === true
  if (isGreedy ? wanted.length < segments.length : wanted.length !== segments.length) return null
  const pairs = segments.map((segment, index) => {
    const isLast = index === segments.length - 1
    const value = isGreedy && isLast ? wanted.slice(index).join('/') : (wanted[index] ?? '')
    return { segment, value, isParameter: segment.startsWith('{') }
  })
  if (pairs.some(({ segment, value, isParameter }) => (isParameter ? value === '' : segment !== value))) return null
  const named = pairs.filter(({ isParameter }) => isParameter)
  return Object.fromEntries(named.map(({ segment, value }) => [segment.replaceAll(/[{}+]/g, ''), decode(value)]))
}

/** Texts that sort as API Gateway prefers. */
function rank({ segments, method }: Route): string {
  const kinds = segments.map((segment) => {
    if (segment === '$default') return '4'
    if (segment.endsWith('+}')) return '3'
    return segment.startsWith('{') ? '2' : '1'
  })
  return `${kinds.join('')} ${method === 'ANY' ? '2' : '1'}`
}

function segmentsOf(path: string): readonly string[] {
  return path.replace(/^\//, '').split('/')
}

/** An integration names the function by its ARN, or by API Gateway's invocation path around it. */
function functionArnIn(uri: string): string {
  return /functions\/(arn:aws:lambda:[^/]+)\/invocations$/.exec(uri)?.[1] ?? uri
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
