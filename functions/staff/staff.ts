import type { APIGatewayProxyEventV2 } from 'aws-lambda'

import type { PageResponse } from '../../shared/http/page-response.ts'
import { answerConsole } from '../../shared/pages/console/answer-console.ts'
import type { ConsoleDeps } from '../../shared/pages/console/console-deps.ts'
import type { ConsoleRequest } from '../../shared/pages/console/console-request.ts'
import { refusedPage } from '../../shared/pages/console/refused-page.tsx'
import { refuse } from '../../shared/course/refusal.ts'
import { sessionIn } from '../../shared/staff/session-cookie.ts'

/** Answers the addresses under /staff/. */
export function createStaff(deps: ConsoleDeps): (event: APIGatewayProxyEventV2) => Promise<PageResponse> {
  return async (event) => {
    const request = requestOf(event)
    const session = await sessionIn(request.cookies, { keyOf: deps.keyOf, now: deps.clock() })
    const response =
      session === null
        ? refusedPage(deps, refuse('not-allowed', 'sign in first').error)
        : await answerConsole(deps, request, session)
    return request.method === 'HEAD' ? { ...response, body: '' } : response
  }
}

function requestOf({
  rawPath,
  rawQueryString,
  requestContext,
  headers,
  cookies = [],
  body = '',
  isBase64Encoded,
}: APIGatewayProxyEventV2): ConsoleRequest {
  return {
    method: requestContext.http.method,
    path: rawPath.replace(/^\/staff\/?/, '').replace(/\/$/, ''),
    query: new Map(new URLSearchParams(rawQueryString)),
    contentType: headers['content-type'] ?? '',
    accept: headers['accept'] ?? '',
    cookies,
    origin: headers['origin'] ?? '',
    body: Uint8Array.from(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')),
  }
}
