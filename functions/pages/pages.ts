import type { APIGatewayProxyEventV2 } from 'aws-lambda'

import { type FeedRequest, answerFeed } from '../../shared/feed/answer-feed.ts'
import type { Log } from '../../shared/log.ts'
import { answerHealth } from '../../shared/pages/answer-health.ts'
import { answerLink } from '../../shared/pages/client/answer-link.ts'
import type { LinkDeps } from '../../shared/pages/client/link-deps.ts'
import type { PageRequest } from '../../shared/pages/client/page-request.ts'
import { notFound, unavailable } from '../../shared/pages/client/plain-answers.tsx'
import type { PageResponse } from '../../shared/http/page-response.ts'

/** Answers what is open to who has the address: sealed links, calendar feeds, and whether all is well. */
export function createPages(deps: LinkDeps, log: Log): (event: APIGatewayProxyEventV2) => Promise<PageResponse> {
  return async (event) => {
    const { method } = event.requestContext.http
    try {
      const response = await answer(deps, event)
      return method === 'HEAD' ? { ...response, body: '' } : response
    } catch (error) {
      // The name alone: a message may hold what was being read.
      log.error('page-failed', { fault: error instanceof Error ? error.name : 'unknown' })
      return unavailable(deps, languagesOf(event))
    }
  }
}

async function answer(deps: LinkDeps, event: APIGatewayProxyEventV2): Promise<PageResponse> {
  const { rawPath } = event
  if (rawPath === '/health') return answerHealth(deps)
  const feed = /^\/feeds\/([^/]+)\.ics$/.exec(rawPath)?.[1]
  if (feed !== undefined)
    return (await answerFeed(deps, feedRequestOf(event, feed))) ?? notFound(deps, languagesOf(event))
  const [, token, path = ''] = /^\/c\/([^/]+)(?:\/(.+))?$/.exec(rawPath) ?? []
  return token === undefined ? notFound(deps, languagesOf(event)) : answerLink(deps, requestOf(event, { token, path }))
}

function feedRequestOf({ requestContext, headers }: APIGatewayProxyEventV2, token: string): FeedRequest {
  return { method: requestContext.http.method, token, ifNoneMatch: headers['if-none-match'] ?? '' }
}

function requestOf(
  { requestContext, headers, cookies = [], body = '', isBase64Encoded }: APIGatewayProxyEventV2,
  { token, path }: { readonly token: string; readonly path: string },
): PageRequest {
  return {
    method: requestContext.http.method,
    token,
    path,
    contentType: headers['content-type'] ?? '',
    accept: headers['accept'] ?? '',
    ...languagesOf({ headers }),
    cookies,
    body: Uint8Array.from(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')),
  }
}

function languagesOf({ headers }: Pick<APIGatewayProxyEventV2, 'headers'>): Pick<PageRequest, 'acceptLanguage'> {
  return { acceptLanguage: headers['accept-language'] ?? '' }
}
