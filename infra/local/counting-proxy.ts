import { Agent, request as forward, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import * as z from 'zod'

import { operationOf, parseJson, readBody } from './body.ts'
import type { Counts } from './counts.ts'
import { tellDenial, type Denial } from './grants/guard.ts'

/** What the proxy must know of a service: how to ask for the units of a request, and how to read them. */
export interface Metering {
  readonly service: string
  /** The body to send instead of the client's. */
  readonly ask: (operation: string, body: Buffer) => Buffer
  readonly units: (operation: string, body: Buffer) => number
}

/** Says whether the caller may ask for this; null where it may. */
export type Admit = (request: IncomingMessage, operation: string, body: Buffer) => Denial | null

/** Passes requests of an AWS JSON protocol that are admitted on to `target`, and counts each one that was answered. */
export function createCountingProxy(
  target: string,
  metering: Metering,
  { counts, admit }: { readonly counts: Counts; readonly admit: Admit },
): RequestListener {
  // An idle socket is dropped before the servers behind would do it (30 s), so that none is used while it closes.
  const agent = new Agent({ keepAlive: true, timeout: 10_000 })
  return (request, response) => {
    pass(request, response, { target, metering, counts, admit, agent }).catch(() => response.destroy())
  }
}

/** DynamoDB: each request is made to tell its consumed capacity. */
export const dynamodbMetering: Metering = {
  service: 'dynamodb',
  ask: (operation, body) => {
    const parsed = z.record(z.string(), z.unknown()).safeParse(parseJson(body.toString()))
    if (!parsed.success || !operations.has(operation) || 'ReturnConsumedCapacity' in parsed.data) return body
    return Buffer.from(JSON.stringify({ ...parsed.data, ReturnConsumedCapacity: 'TOTAL' }))
  },
  units: (_operation, body) => {
    const parsed = Consumed.safeParse(parseJson(body.toString()))
    return parsed.success
      ? [parsed.data.ConsumedCapacity].flat().reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0)
      : 0
  },
}

const operations = new Set(
  ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query', 'Scan', 'BatchGetItem', 'BatchWriteItem'].concat([
    'TransactGetItems',
    'TransactWriteItems',
  ]),
)
const Capacity = z.object({ CapacityUnits: z.number() })
const Consumed = z.object({ ConsumedCapacity: z.union([Capacity, z.array(Capacity)]) })

interface Way {
  readonly target: string
  readonly metering: Metering
  readonly counts: Counts
  readonly admit: Admit
  readonly agent: Agent
}

async function pass(request: IncomingMessage, response: ServerResponse, way: Way): Promise<void> {
  const operation = operationOf(request)
  const asked = (await readBody(request)) ?? Buffer.alloc(0)
  const denial = way.admit(request, operation, asked)
  if (denial !== null) return refuse(response, denial)
  const body = way.metering.ask(operation, asked)
  const answer = await send(request, body, way)
  const answered = (await readBody(answer)) ?? Buffer.alloc(0)
  way.counts.add(way.metering.service, operation, way.metering.units(operation, answered))
  const { connection: _hop, 'transfer-encoding': _coding, ...headers } = answer.headers
  response.writeHead(answer.statusCode ?? 502, { ...headers, 'content-length': answered.length }).end(answered)
}

/** The answer of an AWS JSON protocol to who may not. */
export function refuse(response: ServerResponse, denial: Denial): void {
  const json = { __type: 'AccessDeniedException', message: tellDenial(denial) }
  response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(json))
}

function send(request: IncomingMessage, body: Buffer, { target, agent }: Way): Promise<IncomingMessage> {
  const { connection: _hop, 'transfer-encoding': _coding, ...headers } = request.headers
  return new Promise((resolve, reject) => {
    const options = { agent, method: request.method ?? 'POST', headers: { ...headers, 'content-length': body.length } }
    forward(`${target}${request.url ?? '/'}`, options, resolve)
      .on('error', reject)
      .end(body)
  })
}
