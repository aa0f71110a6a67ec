import { GetQueueAttributesCommand, SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs'
import * as z from 'zod/mini'

import type { Queue } from '../attend/tick.ts'
import { CourseId, JobId } from '../course/ids.ts'
import type { Due } from '../store/store.ts'

/** A pointer as it stands in the queue: an id and nothing else. */
const Pointer = z.union([
  z.strictObject({ course: CourseId }),
  z.strictObject({ job: JobId }),
  z.strictObject({ alert: z.string().check(z.regex(/^[\w.-]{1,200}$/)) }),
])

/** SQS takes so many messages in one request. */
const batch = 10

/** The queue of pointers in SQS. What it counts is approximate, and need be no more: the item decides. */
export function createQueue(sqs: SQSClient, url: string): Queue {
  return {
    async waiting() {
      const names = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const
      const { Attributes } = await sqs.send(
        new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: [...names] }),
      )
      return names.reduce((sum, name) => sum + Number(Attributes?.[name] ?? 0), 0)
    },
    async send(due) {
      for (let from = 0; from < due.length; from += batch) await sendBatch(sqs, url, due.slice(from, from + batch))
    },
  }
}

/** What is refused of a batch stays due, and the next tick finds it. */
async function sendBatch(sqs: SQSClient, url: string, due: readonly Due[]): Promise<void> {
  const Entries = due.map((one, index) => ({ Id: String(index), MessageBody: bodyOf(one) }))
  await sqs.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }))
}

/** A pointer as it stands in a message. */
export function bodyOf({ type: _type, ...pointer }: Due): string {
  return JSON.stringify(pointer)
}

/** Reads a pointer; throws on what is none. */
export function parsePointer(body: string): Due {
  const pointer = Pointer.parse(JSON.parse(body))
  if ('alert' in pointer) return { type: 'alert', alert: pointer.alert }
  return 'course' in pointer ? { type: 'course', course: pointer.course } : { type: 'job', job: pointer.job }
}
