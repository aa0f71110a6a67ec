import type { APIGatewayProxyEventV2 } from 'aws-lambda'

import type { PageResponse } from '../../shared/http/page-response.ts'
import { type StaffDeps, answerStaff } from '../../shared/pages/console/answer-staff.tsx'
import type { ConsoleRequest } from '../../shared/pages/console/console-request.ts'

/** Answers the addresses under /staff/. */
export function createStaff(deps: StaffDeps): (event: APIGatewayProxyEventV2) => Promise<PageResponse> {
  return async (event) => {
    const request = requestOf(event)
    const response = await answerStaff(deps, request)
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
    search: rawQueryString,
    contentType: headers['content-type'] ?? '',
    accept: headers['accept'] ?? '',
    cookies,
    origin: headers['origin'] ?? '',
    site: headers['sec-fetch-site'] ?? '',
    body: Uint8Array.from(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')),
  }
}
