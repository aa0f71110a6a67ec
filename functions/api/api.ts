import type { APIGatewayProxyEventV2 } from 'aws-lambda'

import { answerApi } from '../../shared/api/answer-api.ts'
import type { ApiDeps } from '../../shared/api/api-deps.ts'
import type { ApiRequest } from '../../shared/api/api-request.ts'
import { faultResponse, problemOf } from '../../shared/api/api-response.ts'
import { type PageResponse, guardedHeaders } from '../../shared/http/page-response.ts'

/** What a fault is told to: by its name alone, for its message may hold what was being read. */
interface FaultLog {
  readonly error: (message: string, more: { readonly fault: string }) => void
}

/** Answers the addresses under /api/, and gives out the document that tells of them. */
export function createApi(deps: ApiDeps, log: FaultLog): (event: APIGatewayProxyEventV2) => Promise<PageResponse> {
  return async (event) => {
    const request = requestOf(event)
    const response = await answer(deps, request).catch((fault: unknown) => {
      log.error('api-failed', { fault: fault instanceof Error ? fault.name : typeof fault })
      return faultResponse(fault)
    })
    return request.method === 'HEAD' ? { ...response, body: '' } : response
  }
}

async function answer(deps: ApiDeps, request: ApiRequest): Promise<PageResponse> {
  return request.path === '/openapi.json' ? documentOf(deps, request) : answerApi(deps, request)
}

function documentOf({ document }: ApiDeps, { method }: ApiRequest): PageResponse {
  if (method !== 'GET' && method !== 'HEAD') {
    return problemOf({ code: 'method-not-allowed', detail: 'this address takes GET, HEAD' }, { allow: 'GET, HEAD' })
  }
  const headers = { ...guardedHeaders, 'content-type': 'application/json', 'cache-control': 'public, max-age=300' }
  return { statusCode: 200, headers, body: document() }
}

function requestOf({
  rawPath,
  rawQueryString,
  requestContext,
  headers,
  body = '',
  isBase64Encoded,
}: APIGatewayProxyEventV2): ApiRequest {
  return {
    ...{ method: requestContext.http.method, path: rawPath, search: rawQueryString, headers },
    body: Uint8Array.from(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')),
  }
}
