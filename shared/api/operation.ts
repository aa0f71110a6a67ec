import type * as z from 'zod/mini'

import { type Result, done } from '../course/refusal.ts'
import type { Access, Whose } from '../staff/access.ts'
import type { Person } from '../staff/person.ts'
import type { RefusalCode } from '../course/refusal.ts'
import type { ApiDeps } from './api-deps.ts'
import type { ApiResult } from './api-result.ts'
import { readInput } from './read-input.ts'

export type Method = 'GET' | 'POST' | 'PUT'

/** What an operation is carried out with, besides what the request says. */
export interface Caller {
  readonly deps: ApiDeps
  readonly person: Person
  /** The revision that `If-Match` names; null: whatever it is now. */
  readonly seen: number | null
}

/** An operation as it is written down: its input and answer are checked against its schemas. */
interface Spec<P extends z.ZodMiniObject, Q extends z.ZodMiniObject, B extends z.ZodMiniType, A extends z.ZodMiniType> {
  readonly id: string
  readonly method: Method
  /** `/api/clients/{client}`; each name in braces is a field of `params`. */
  readonly path: string
  readonly tag: string
  readonly summary: string
  readonly access: Access
  readonly params: P
  readonly query: Q
  readonly body: B
  /** What the body is; null: there is none. */
  readonly takes: 'application/json' | 'text/csv' | 'application/x-ndjson' | null
  /** Whether it changes nothing although it is a POST: then it takes no `Idempotency-Key`. */
  readonly looksOnly?: boolean
  /** Whether it takes `If-Match`. */
  readonly onRevision?: boolean
  readonly status: 200 | 201 | 202
  readonly answer: A
  /** Headers that the answer bears besides. */
  readonly bears?: readonly ('ETag' | 'Location')[]
  /** What it may be refused for, once it is read. */
  readonly refusals: readonly RefusalCode[]
  /** Whose what the path names is; undefined: there is no such thing. Asked only for people who reach their own alone. */
  readonly whose: (deps: ApiDeps, params: z.output<P>) => Promise<Whose | undefined>
  /** Who may do just this, where that hangs on the body. */
  readonly accessTo?: (body: z.output<B>) => Access
  readonly run: (
    call: Caller & { readonly params: z.output<P>; readonly query: z.output<Q>; readonly body: z.output<B> },
  ) => Promise<ApiResult<z.output<A>>>
}

/** A request that was read: who may make it, and what carries it out. */
export interface ReadCall {
  readonly access: Access
  readonly run: (caller: Caller) => Promise<ApiResult<unknown>>
}

/** What a path names: whose it is, and the rest of the request to be read. */
export interface OpenedPath {
  readonly whose: (deps: ApiDeps) => Promise<Whose | undefined>
  readonly read: (given: { readonly query: unknown; readonly body: unknown }) => Result<ReadCall>
}

/** An operation as the router and the document see it. */
export interface Operation extends Omit<
  Spec<z.ZodMiniObject, z.ZodMiniObject, z.ZodMiniType, z.ZodMiniType>,
  'whose' | 'accessTo' | 'run'
> {
  readonly open: (params: unknown) => Result<OpenedPath>
}

/** Gives an operation its place in a table: what it does is typed by its schemas, and read by them. */
export function operation<
  P extends z.ZodMiniObject,
  Q extends z.ZodMiniObject,
  B extends z.ZodMiniType,
  A extends z.ZodMiniType,
>({ whose, accessTo, run, ...spec }: Spec<P, Q, B, A>): Operation {
  const open: Operation['open'] = (given) => {
    const params = readInput(spec.params, given, 'path')
    if (!params.ok) return params
    const read: OpenedPath['read'] = (rest) => {
      const query = readInput(spec.query, rest.query, 'query')
      if (!query.ok) return query
      const body = readInput(spec.body, rest.body, 'body')
      if (!body.ok) return body
      return done({
        access: accessTo?.(body.value) ?? spec.access,
        run: (caller) => run({ ...caller, params: params.value, query: query.value, body: body.value }),
      })
    }
    return done({ whose: (deps) => whose(deps, params.value), read })
  }
  return { ...spec, open }
}
