import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

import { readBody } from '../body.ts'
import type { HttpAnswer, HttpRequest } from '../http-event.ts'
import type { RunningStack } from '../run-stack.ts'
import { problem } from './answer.ts'
import { answerClock, type Exclusive } from './clock.ts'
import { createGateway } from './gateway.ts'
import { answerMailbox } from './mailbox.tsx'
import { startPage } from './start-page.tsx'

/** The laptop's server. It takes its port before the system is up; until then it answers 503. */
export interface LocalServer {
  readonly port: number
  readonly attach: (
    system: RunningStack,
    options: { readonly exclusive: Exclusive; readonly tell: (line: string) => void },
  ) => void
  readonly close: () => Promise<void>
}

type Answer = (request: HttpRequest) => Promise<HttpAnswer>

/** Listens on 127.0.0.1; rejects with code EADDRINUSE when the port is taken. Port 0 takes a free one. */
export async function serve(wanted: number): Promise<LocalServer> {
  let answer: Answer = async () => problem(503, 'starting', 'The system is still starting.')
  const server = createServer((request, response) => {
    respond(request, response, answer).catch(() => response.destroy())
  })
  server.listen(wanted, '127.0.0.1')
  await once(server, 'listening')
  const port = portOf(server)
  const close = async () => {
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  }
  const attach: LocalServer['attach'] = (system, { exclusive, tell }) => {
    const gateway = createGateway({ system, domainName: `localhost:${port}`, tell })
    answer = createAnswer(system, { exclusive, gateway, port })
  }
  return { port, attach, close }
}

interface Parts {
  readonly exclusive: Exclusive
  readonly gateway: Answer
  readonly port: number
}

function createAnswer(system: RunningStack, { exclusive, gateway, port }: Parts): Answer {
  return async (request) => {
    const refused = refuseStranger(request, port)
    if (refused !== null) return refused
    if (request.path === '/clock') return answerClock(request, system, exclusive)
    const isOwn = request.path === '/' || request.path === '/mailbox' || request.path.startsWith('/mailbox/')
    if (!isOwn) return gateway(request)
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return problem(405, 'not-allowed', 'This page takes GET.')
    if (request.path !== '/') return answerMailbox(request.path.replace(/^\/mailbox$/, '/mailbox/'), system)
    return startPage({ now: system.now(), mails: system.mails().length, nextDue: await system.nextDue(system.now()) })
  }
}

/**
 * Other sites that a browser on this machine has open are kept out: they may reach 127.0.0.1 by a name of their own,
 * or send a form here.
 */
function refuseStranger({ method, path, headers }: HttpRequest, port: number): HttpAnswer | null {
  const own = ['localhost', '127.0.0.1', '[::1]'].map((name) => `${name}:${port}`)
  if (!own.includes(headers.host ?? '')) return problem(403, 'not-allowed', `Use http://localhost:${port}.`)
  const isForeign = headers.origin !== undefined && !own.some((host) => headers.origin === `http://${host}`)
  return isForeign && method !== 'GET' && path === '/clock'
    ? problem(403, 'not-allowed', 'Not from another site.')
    : null
}

/** API Gateway takes at most 10 MB. */
const mostBytes = 10 * 1024 * 1024

async function respond(incoming: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> {
  const body = await readBody(incoming, mostBytes)
  const [path, query] = splitOnce(incoming.url ?? '/')
  const request = {
    method: incoming.method ?? 'GET',
    path,
    query,
    headers: incoming.headers,
    body: body ?? Buffer.alloc(0),
    sourceIp: incoming.socket.remoteAddress ?? '127.0.0.1',
  }
  const { status, headers, body: content } = body === null ? tooLarge : await answer(request)
  const list = Object.entries(headers).map(
    ([name, value]) => [name, typeof value === 'string' ? value : [...value]] as const,
  )
  response.writeHead(status, { ...Object.fromEntries(list), 'content-length': content.length })
  response.end(request.method === 'HEAD' ? undefined : content)
}

const tooLarge = problem(413, 'payload-too-large', 'A request may hold 10 MB.')

function splitOnce(url: string): readonly [string, string] {
  const at = url.indexOf('?')
  return at === -1 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)]
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('a listening server has no port')
  return address.port
}
