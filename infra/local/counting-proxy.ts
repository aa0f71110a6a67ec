import { Agent, request as forward, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import * as z from 'zod'

import { operationOf, parseJson, readBody } from './body.ts'
import { createBilledUnits } from './billed-units.ts'
import type { Counts } from './counts.ts'
import type { LocalIndex } from './tables.ts'
import { tellDenial, type Denial, type Guard } from './grants/guard.ts'

/** What the proxy must know of a service: how to ask for the units of a request, and how to read them. */
export interface Metering {
  readonly service: string
  /** The body to send instead of the client's. */
  readonly ask: (operation: string, body: Buffer) => Buffer
  readonly units: (operation: string, asked: Buffer, answered: Buffer) => number
}

/** Says whether the caller may ask for this; null where it may. */
export type Admit = (request: IncomingMessage, operation: string, body: Buffer) => Denial | null

/** What a service stands in: who counts, who may ask, and who it was. */
export interface Around {
  readonly counts: Counts
  readonly admit: Admit
  readonly callerOf: Guard['callerOf']
}

/** Passes requests of an AWS JSON protocol that are admitted on to `target`, and counts each one that was answered. */
export function createCountingProxy(
  target: string,
  metering: Metering,
  { counts, admit, callerOf }: Around,
): RequestListener {
  // An idle socket is dropped before the servers behind would do it (30 s), so that none is used while it closes.
  const agent = new Agent({ keepAlive: true, timeout: 10_000 })
  return (request, response) => {
    pass(request, response, { target, metering, counts, admit, callerOf, agent }).catch(() => response.destroy())
  }
}

/** DynamoDB: each request is made to tell its consumed capacity. */
export function createDynamodbMetering(indexes: () => readonly LocalIndex[]): Metering {
  return {
    service: 'dynamodb',
    ask: (operation, body) => {
      const parsed = z.record(z.string(), z.unknown()).safeParse(parseJson(body.toString()))
      if (!parsed.success || !operations.has(operation) || 'ReturnConsumedCapacity' in parsed.data) return body
      return Buffer.from(JSON.stringify({ ...parsed.data, ReturnConsumedCapacity: 'TOTAL' }))
    },
    units: createBilledUnits(indexes),
  }
}

const operations = new Set(
  ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query', 'Scan', 'BatchGetItem', 'BatchWriteItem'].concat([
    'TransactGetItems',
    'TransactWriteItems',
  ]),
)

interface Way extends Around {
  readonly target: string
  readonly metering: Metering
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
  const { service, units } = way.metering
  way.counts.add({ service, operation, by: way.callerOf(request), units: units(operation, asked, answered) })
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
