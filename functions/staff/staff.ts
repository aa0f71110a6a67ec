import type { APIGatewayProxyEventV2 } from 'aws-lambda'

import { type StaffDeps, answerStaff } from '../../shared/pages/answer-staff.tsx'
import type { PageResponse } from '../../shared/pages/page-response.ts'

/** Answers the staff's addresses under /staff/; reading only. */
export function createStaff(deps: StaffDeps): (event: APIGatewayProxyEventV2) => Promise<PageResponse> {
  return async ({ rawPath, requestContext, queryStringParameters }) => {
    const { method } = requestContext.http
    if (method !== 'GET' && method !== 'HEAD') return deps.respond(405, '', { allow: 'GET, HEAD' })
    const response = await answerStaff(deps, rawPath, queryStringParameters?.after ?? null)
    return method === 'HEAD' ? { ...response, body: '' } : response
  }
}
