import {
  ChangeMessageVisibilityCommand,
  DeleteMessageBatchCommand,
  ReceiveMessageCommand,
  type Message,
  type SQSClient,
} from '@aws-sdk/client-sqs'
import * as z from 'zod'

import type { EventSource } from './stack.ts'
import type { Invocation } from './system-types.ts'

/** A queue that feeds a function: one poll takes at most a batch. */
export interface Feed {
  readonly source: EventSource
  readonly queueUrl: string
  readonly region: string
  readonly client: SQSClient
  readonly invoke: (event: unknown) => Promise<Invocation>
}

export interface Fed {
  readonly handled: number
  readonly failed: number
}

const Failures = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) })

/**
 * Gives the function one batch as Lambda's poller does: what succeeded is deleted, what failed can be received again at
 * once (Lambda waits out the visibility timeout, which real time measures and a simulated clock does not).
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 */
export async function feedOnce({ source, queueUrl, region, client, invoke }: Feed): Promise<Fed> {
  const asked = {
    QueueUrl: queueUrl,
    MaxNumberOfMessages: Math.min(10, source.batchSize),
    MessageSystemAttributeNames: ['All' as const],
  }
  const { Messages: messages = [] } = await client.send(new ReceiveMessageCommand(asked))
  if (messages.length === 0) return { handled: 0, failed: 0 }
  const outcome = await invoke({ Records: messages.map((message) => recordOf(message, source, region)) })
  const failed = failedIn(outcome, messages, source)
  const done = messages.filter(({ MessageId }) => !failed.has(MessageId ?? ''))
  if (done.length > 0) {
    const Entries = done.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }))
    await client.send(new DeleteMessageBatchCommand({ QueueUrl: queueUrl, Entries }))
  }
  for (const { MessageId, ReceiptHandle } of messages) {
    if (!failed.has(MessageId ?? '')) continue
    await client.send(new ChangeMessageVisibilityCommand({ QueueUrl: queueUrl, ReceiptHandle, VisibilityTimeout: 0 }))
  }
  return { handled: done.length, failed: failed.size }
}

/** The ids of the messages that are not done: all, where the function failed or named one that was not in the batch. */
function failedIn(
  outcome: Invocation,
  messages: readonly Message[],
  { reportsFailures }: EventSource,
): ReadonlySet<string> {
  const all = new Set(messages.map(({ MessageId }) => MessageId ?? ''))
  if (!outcome.ok) return all
  if (!reportsFailures || outcome.value === null || outcome.value === undefined) return new Set()
  const read = Failures.safeParse(outcome.value)
  if (!read.success) return isEmptyObject(outcome.value) ? new Set() : all
  const named = read.data.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)
  return named.every((id) => all.has(id)) ? new Set(named) : all
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}

function recordOf(message: Message, { queueArn }: EventSource, region: string): Readonly<Record<string, unknown>> {
  return {
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes: message.Attributes ?? {},
    messageAttributes: {},
    md5OfBody: message.MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn,
    awsRegion: region,
  }
}
