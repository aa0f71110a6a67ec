import { refuse } from '../../course/refusal.ts'
import type { PageResponse } from '../../http/page-response.ts'
import { answerErased } from './data/answer-erased.tsx'
import { answerFreshLink } from './answer-fresh-link.ts'
import { answerPage } from './answer-page.ts'
import { answerStop } from './answer-stop.tsx'
import type { LinkDeps } from './link-deps.ts'
import { openClientLink } from './open-link.ts'
import { type PageRequest, largestBody } from './page-request.ts'
import { badRequest, notFound } from './plain-answers.tsx'
import { problemOf, wantsProblem } from '../../http/problem.ts'

/** In a token's place, where a fresh link can be asked for; no token is so short. */
const freshLinkToken = 'new'

/** Answers a client's link. GET and HEAD change nothing; whatever is wrong with a link, the answer is the same. */
export async function answerLink(deps: LinkDeps, request: PageRequest): Promise<PageResponse> {
  if (!['GET', 'HEAD', 'POST'].includes(request.method)) return deps.respond(405, '', { allow: 'GET, HEAD, POST' })
  if (request.body.length > largestBody) return tooLarge(deps, request)
  if (request.token === freshLinkToken && request.path === '') return answerFreshLink(deps, request)
  const opened = await openClientLink(deps, request.token)
  if (opened === null) return (await answerErased(deps, request)) ?? unknown(deps, request)
  if (opened.payload.purpose === 'page') return answerPage(deps, request, opened)
  return request.path === '' ? answerStop(deps, request, opened) : unknown(deps, request)
}

function unknown(deps: LinkDeps, request: PageRequest): PageResponse {
  const { error } = refuse('unknown-client', 'this link opens nothing')
  return wantsProblem(request.accept) ? problemOf(error) : notFound(deps, request)
}

function tooLarge(deps: LinkDeps, request: PageRequest): PageResponse {
  const { error } = refuse('payload-too-large', `a form has at most ${largestBody} bytes`)
  return wantsProblem(request.accept) ? problemOf(error) : badRequest(deps, request, 413)
}
