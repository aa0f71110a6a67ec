import { GetQueueAttributesCommand, SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs'
import * as z from 'zod/mini'

import type { Queue } from '../attend/tick.ts'
import { CourseId, JobId } from '../course/ids.ts'
import { inRuns } from '../store/batch.ts'
import type { Due } from '../store/store.ts'

/**
 * A pointer as it stands in the queue: an id, and the table in which it was found. What another version of this code wrote besides is passed
 * over: the item that it leads to says what is to be done.
 */
const Pointer = z.lazy(() =>
  z.union([
    z.object({ course: CourseId }),
    z.object({ job: JobId }),
    z.object({ alert: z.string().check(z.regex(/^[\w.-]{1,200}$/)) }),
    z.object({ newer: z.string().check(z.regex(/^[\w.#-]{1,300}$/)) }),
  ]),
)

/** SQS takes so many messages in one request. */
const batch = 10

/** And we send so many requests at once. */
const sideBySide = 10

export interface QueueOptions {
  readonly url: string
  /** The name of the table in which what is queued was found. */
  readonly table: string
}

/** The queue of pointers in SQS. What it counts is approximate, and need be no more: the item decides. */
export function createQueue(sqs: SQSClient, { url, table }: QueueOptions): Queue {
  return {
    async waiting() {
      const names = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const
      const { Attributes } = await sqs.send(
        new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: [...names] }),
      )
      return names.reduce((sum, name) => sum + Number(Attributes?.[name] ?? 0), 0)
    },
    async send(due) {
      const bodies = due.map((one) => bodyOf(one, table))
      // One after the other they would outlast a tick where tens of thousands are due.
      for (const side of inRuns(inRuns(bodies, batch), sideBySide)) {
        await Promise.all(side.map((run) => sendBatch(sqs, url, run)))
      }
    },
  }
}

/** What is refused of a batch stays due, and the next tick finds it. */
async function sendBatch(sqs: SQSClient, url: string, bodies: readonly string[]): Promise<void> {
  const Entries = bodies.map((MessageBody, index) => ({ Id: String(index), MessageBody }))
  await sqs.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }))
}

/** A pointer as it stands in a message. */
export function bodyOf({ type: _type, ...pointer }: Due, table: string): string {
  return JSON.stringify({ ...pointer, table })
}

/** In which table a pointer was found; null: a version queued it that did not say. */
export function tableOf(body: string): string | null {
  return Origin.parse(JSON.parse(body)).table
}

const Origin = z.object({ table: z._default(z.nullable(z.string()), null) })

/** Reads a pointer; throws on what is none. */
export function parsePointer(body: string): Due {
  const pointer = Pointer.parse(JSON.parse(body))
  if ('course' in pointer) return { type: 'course', course: pointer.course }
  if ('job' in pointer) return { type: 'job', job: pointer.job }
  return 'alert' in pointer ? { type: 'alert', alert: pointer.alert } : { type: 'newer', newer: pointer.newer }
}
