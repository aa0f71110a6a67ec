import type { SQSClient } from '@aws-sdk/client-sqs'

import type { Bus } from './bus.ts'
import { feedOnce, type Fed } from './event-source.ts'
import { queueAccount } from './names.ts'
import type { QueueServer } from './queues.ts'
import type { EventSource } from './stack.ts'
import type { Drained, Invocation } from './system-types.ts'

export interface FeedOptions {
  readonly bus: Bus
  readonly queues: QueueServer
  readonly client: SQSClient
  readonly region: string
  readonly endpoint: string
  readonly invoke: (functionArn: string, event: unknown) => Promise<Invocation>
  /** How many batches a function takes at once. */
  readonly atOnce: (functionArn: string) => number
}

/** All that waits for a function: the queues' messages and the bus's events. */
export interface Feeds {
  readonly drain: () => Promise<Drained>
  /** False while the queue is out of reach: nothing is received. */
  readonly admit: (on: boolean) => void
}

export function createFeeds(sources: () => readonly EventSource[], options: FeedOptions): Feeds {
  const { bus, queues, client, region, endpoint } = options
  let isReachable = true
  let last: Promise<unknown> = Promise.resolve()
  const drainSource = async (source: EventSource): Promise<Fed> => {
    const name = source.queueArn.split(':').at(-1) ?? ''
    const invoke = (event: unknown) => options.invoke(source.functionName, event)
    let sum: Fed = { handled: 0, failed: 0 }
    while (isReachable && queues.ready(name) > 0) {
      const feed = { source, queueUrl: `${endpoint}/${queueAccount}/${name}`, region, client, invoke }
      const batches = Array.from({ length: options.atOnce(source.functionName) }, () => feedOnce(feed))
      sum = (await Promise.all(batches)).reduce(add, sum)
    }
    return sum
  }
  const drainAll = async (): Promise<Drained> => {
    let sum: Fed = { handled: 0, failed: 0 }
    for (let isBusy = true; isBusy;) {
      const before = sum
      for (const source of sources()) sum = add(sum, await drainSource(source))
      isBusy = (await bus.giveOut()) || sum.handled + sum.failed > before.handled + before.failed
    }
    return sum
  }
  // One at a time: what one drain has received, another would not see, and would call the queue empty.
  const drain = () => {
    const turn = last.then(drainAll)
    last = turn.catch(() => {})
    return turn
  }
  return { drain, admit: (on) => (isReachable = on) }
}

function add(a: Fed, b: Fed): Fed {
  return { handled: a.handled + b.handled, failed: a.failed + b.failed }
}
