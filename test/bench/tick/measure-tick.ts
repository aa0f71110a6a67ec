import { SQSClient } from '@aws-sdk/client-sqs'
import { mockClient } from 'aws-sdk-client-mock'

import { countsBetween, leastUnits, reads as isRead } from '../../../infra/local/rehearse/costs.ts'
import { connectToTable } from '../../../infra/local/tables.ts'
import { tick } from '../../../shared/attend/tick.ts'
import { deployedOf } from '../../../shared/deployed/deployed.ts'
import { createQueue } from '../../../shared/queue/queue.ts'
import { batchPut, inRuns } from '../../../shared/store/batch.ts'
import { dueAttributes } from '../../../shared/store/due-index.ts'
import { createDynamoStore } from '../../../shared/store/dynamo-store.ts'
import { itemOf } from '../../../shared/store/item.ts'
import { slotKey } from '../../../shared/store/keys.ts'
import { kinds } from '../../../shared/store/kinds.ts'
import { putClinic } from '../../../shared/store/put-clinic.ts'
import type { Store } from '../../../shared/store/store.ts'
import { type Instant, plus } from '../../../shared/time/instant.ts'
import { courseIds, dueNow as now } from '../../support/due-courses.ts'
import { sampleClinic } from '../../support/sample-course.ts'
import { quietTick } from '../../support/tick-deps.ts'
import { type Loopback, startLoopback } from '../loopback.ts'

/** What one tick asks of the table and the queue. */
export interface TickAsked {
  /** Slots that are stored, none of them due; then those that are. */
  readonly stored: number
  readonly due: number
  readonly reads: number
  readonly readUnits: number
  readonly queueRequests: number
}

const clinic = sampleClinic('harbour')
/** Messages a minute: more than are ever due here. */
const pace = 12_000

/** Ticks over more and more slots with nothing due, and then over some of which more and more are due. */
export async function measureTick(): Promise<readonly TickAsked[]> {
  const loopback = await startLoopback(clinic.mail.from, now)
  try {
    const asked: TickAsked[] = []
    let stored = 0
    for (const next of [1_000, 10_000, 100_000]) {
      await fillSlots(loopback, { from: stored, to: next, dueAt: plus(now, { days: 2 }) })
      stored = next
      asked.push(await askedBy(loopback, { stored, due: 0 }))
    }
    let due = 0
    for (const next of [1, 100, 10_000]) {
      await fillSlots(loopback, { from: stored + due, to: stored + next, dueAt: plus(now, { minutes: -1 }) })
      due = next
      asked.push(await askedBy(loopback, { stored, due }))
    }
    return asked
  } finally {
    await loopback.stop()
  }
}

/** Slots of as many courses, each a bare item: nothing of it but its key and its place in the index is looked at. */
async function fillSlots(
  { client, table }: Loopback,
  { from, to, dueAt }: { readonly from: number; readonly to: number; readonly dueAt: Instant },
): Promise<void> {
  const store = {
    client,
    name: table,
    outside: table,
    newId: () => '',
    retentionDays: 1,
    wait: async () => {},
    now: () => now,
  }
  const items = courseIds(from, to - from).map((course) =>
    itemOf({ key: slotKey(course, 1), kind: kinds.slot, value: {}, index: dueAttributes(course, dueAt) }),
  )
  for (const side of inRuns(inRuns(items, 25), 16)) await Promise.all(side.map((run) => batchPut(store, run)))
}

/** The requests of one tick of a clinic whose pace takes all that is due. */
async function askedBy(
  { environment, table, counts }: Loopback,
  { stored, due }: { readonly stored: number; readonly due: number },
): Promise<TickAsked> {
  const client = connectToTable(environment['AWS_ENDPOINT_URL_DYNAMODB'] ?? '', 'eu-west-2')
  const store = createDynamoStore({ client, table, now: () => now })
  const sqs = mockClient(SQSClient).onAnyCommand().resolves({})
  const queue = createQueue(new SQSClient({ region: 'eu-west-2' }), { url: 'http://127.0.0.1/queue', table })
  const deps = { ...{ store, queue, clock: () => now }, ...quietTick, deployed: deployedOf(clinic) }
  // The first tick of all notes what was deployed; with nothing due the pace is raised to what it is to be.
  if ((await store.readClinic()).perMinute < pace) await raise(store)
  await tick({ ...deps, perMinute: pace })
  sqs.resetHistory()
  const before = counts()
  const queued = await tick({ ...deps, perMinute: pace })
  if (queued !== due) throw new Error(`${queued} of ${due} were queued`)
  const reads = countsBetween(before, counts()).filter(({ operation }) => isRead.test(operation))
  const queueRequests = sqs.calls().length
  sqs.restore()
  client.destroy()
  return {
    ...{ stored, due, queueRequests },
    reads: reads.reduce((sum, { requests }) => sum + requests, 0),
    readUnits: reads.reduce((sum, line) => sum + leastUnits(line), 0),
  }
}

async function raise(store: Store): Promise<void> {
  await store.write([putClinic(await store.readClinic(), { perMinute: pace })])
}
