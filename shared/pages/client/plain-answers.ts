import { pagePhrasesOf } from '../page-phrases-of.ts'
import type { PageResponse } from '../page-response.ts'
import { plainPage } from '../plain-page.tsx'
import type { LinkDeps } from './link-deps.ts'

type PlainDeps = Pick<LinkDeps, 'clinic' | 'style' | 'respond'>

/** The one answer to every link that does not work. */
export function notFound({ clinic, style, respond }: PlainDeps): PageResponse {
  return respond(404, plainPage({ clinic, style, ...pagePhrasesOf('en').notFound }))
}

export function unavailable({ clinic, style, respond }: PlainDeps): PageResponse {
  return respond(503, plainPage({ clinic, style, ...pagePhrasesOf('en').unavailable }), { 'retry-after': '60' })
}

export function badRequest({ clinic, style, respond }: PlainDeps, status: 400 | 413 | 415): PageResponse {
  return respond(status, plainPage({ clinic, style, ...pagePhrasesOf('en').badRequest }))
}
