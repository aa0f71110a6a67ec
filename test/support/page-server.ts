import { type IncomingMessage, createServer } from 'node:http'

import type { APIGatewayProxyEventV2 } from 'aws-lambda'

import type { PageResponse } from '../../shared/http/page-response.ts'
import { eventOf } from './link-world.ts'

export interface PageServer {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string
  close(): Promise<void>
}

/** Serves handlers of the HTTP API on a free port, as API Gateway would call them. */
export async function servePages(
  handlers: Readonly<Record<string, (event: APIGatewayProxyEventV2) => Promise<PageResponse>>>,
): Promise<PageServer> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const handler = Object.entries(handlers).find(([prefix]) => path.startsWith(prefix))?.[1]
    const serve = async (): Promise<void> => {
      const body = await bodyOf(request)
      const contentType = request.headers['content-type']
      const event = eventOf(request.method ?? 'GET', path, {
        body,
        ...(contentType === undefined ? {} : { contentType }),
        accept: request.headers.accept ?? '',
        acceptLanguage: request.headers['accept-language'] ?? '',
        cookies: request.headers.cookie?.split('; ') ?? [],
      })
      const answer: PageResponse = (await handler?.(event)) ?? { statusCode: 404, headers: {}, body: '' }
      const cookies = answer.cookies === undefined ? {} : { 'set-cookie': [...answer.cookies] }
      response.writeHead(answer.statusCode, { ...answer.headers, ...cookies }).end(answer.body)
    }
    void serve()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise<void>((closed) => {
        server.closeAllConnections()
        server.close(() => closed())
      }),
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}
