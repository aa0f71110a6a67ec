import { startFauxqs, type FauxqsServer } from 'fauxqs'
import * as z from 'zod'

import { parseJson } from './body.ts'
import type { Metering } from './counting-proxy.ts'
import { resolve, type Names } from './intrinsics.ts'
import { physicalName, queueAccount } from './names.ts'
import { resourcesOf, type Template } from './template.ts'

/** A queue of the template. */
export interface LocalQueue {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly isDeadLetterQueue: boolean
}

/** The queue server of this machine, in this process. */
export interface QueueServer {
  readonly endpoint: string
  /** Counts requests, each a unit, and gives the server the queue's URL as it knows it. */
  readonly metering: Metering
  readonly create: (queues: readonly LocalQueue[]) => void
  readonly put: (name: string, body: string) => void
  /** The bodies of what waits in a queue and is under way. */
  readonly bodies: (name: string) => readonly string[]
  /** How many messages of a queue can be received now. */
  readonly ready: (name: string) => number
  readonly stop: () => Promise<void>
}

const Properties = z.object({
  VisibilityTimeout: z.coerce.string().optional(),
  DelaySeconds: z.coerce.string().optional(),
  MessageRetentionPeriod: z.coerce.string().optional(),
  RedrivePolicy: z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.string() }).optional(),
})

export function queuesOf(template: Template, names: Names): readonly LocalQueue[] {
  const all = resourcesOf(template, 'AWS::SQS::Queue').map(([id, resource]) => {
    const { RedrivePolicy, ...others } = Properties.parse(resolve(resource.Properties, names))
    const given = { ...others, RedrivePolicy: RedrivePolicy === undefined ? undefined : JSON.stringify(RedrivePolicy) }
    const attributes = Object.fromEntries(
      Object.entries(given).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
    )
    return { name: physicalName(id, resource, names), attributes, target: RedrivePolicy?.deadLetterTargetArn }
  })
  const isTarget = (name: string) => all.some(({ target }) => target?.endsWith(`:${name}`) === true)
  return all.map(({ name, attributes }) => ({ name, attributes, isDeadLetterQueue: isTarget(name) }))
}

export async function startQueueServer(region: string): Promise<QueueServer> {
  const server = await startFauxqs({ port: 0, logger: false, defaultRegion: region })
  const inspect = (name: string) => server.inspectQueue(name)?.messages
  return {
    endpoint: server.address,
    metering: { service: 'sqs', ask: (_operation, body) => rename(body, server, region), units: () => 1 },
    // The server refuses a queue whose dead-letter queue it does not know yet.
    create: (queues) => {
      const inOrder = queues.toSorted((a, b) => Number(b.isDeadLetterQueue) - Number(a.isDeadLetterQueue))
      for (const { name, attributes } of inOrder) server.createQueue(name, { region, attributes: { ...attributes } })
    },
    put: (name, body) => void server.sendMessage(name, body, { region }),
    bodies: (name) => {
      const found = inspect(name)
      return found === undefined
        ? []
        : [...found.ready, ...found.inflight.map(({ message }) => message)].map(({ body }) => body)
    },
    ready: (name) => inspect(name)?.ready.length ?? 0,
    stop: () => server.stop(),
  }
}

/** The server takes a queue only by the URL that it gave it, which holds its own port. */
function rename(body: Buffer, { port }: FauxqsServer, region: string): Buffer {
  const parsed = z.looseObject({ QueueUrl: z.string() }).safeParse(parseJson(body.toString()))
  if (!parsed.success) return body
  const name = parsed.data.QueueUrl.split('/').at(-1) ?? ''
  return Buffer.from(
    JSON.stringify({ ...parsed.data, QueueUrl: `http://sqs.${region}.localhost:${port}/${queueAccount}/${name}` }),
  )
}
