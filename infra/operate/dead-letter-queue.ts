import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  type Message,
  type SQSClient,
} from '@aws-sdk/client-sqs'
import * as z from 'zod'

/** A clinic's dead letters. What was received is nobody else's for ten minutes: a run that is killed gives it back then. */
export interface DeadLetterQueue {
  /** Up to ten that were not received yet; none where none is left. */
  readonly receive: () => Promise<readonly Message[]>
  readonly remove: (messages: readonly Message[]) => Promise<void>
  /** Lets others have them at once. */
  readonly giveBack: (messages: readonly Message[]) => Promise<void>
}

const hiddenSeconds = 600

/** Finds the dead letters of the clinic's queue: CloudFormation has named theirs, and the queue that it serves knows it. */
export async function openDeadLetters(sqs: SQSClient, clinic: string): Promise<DeadLetterQueue> {
  const QueueUrl = await findDeadLetters(sqs, clinic)
  return {
    // Waits a second, so that SQS asks all of its servers: an empty answer then means that nothing is left.
    receive: async () => {
      const asked = { QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: hiddenSeconds, WaitTimeSeconds: 1 }
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand(asked))
      return Messages
    },
    remove: async (messages) => {
      for (const Entries of batchesOf(messages)) {
        const { Failed = [] } = await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }))
        if (Failed.length > 0)
          throw new Error(`SQS kept ${Failed.length} dead letters that are dealt with: run this again`)
      }
    },
    giveBack: async (messages) => {
      for (const batch of batchesOf(messages)) {
        const Entries = batch.map((entry) => ({ ...entry, VisibilityTimeout: 0 }))
        await sqs.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }))
      }
    },
  }
}

const Redrive = z.object({ deadLetterTargetArn: z.string() })

async function findDeadLetters(sqs: SQSClient, clinic: string): Promise<string> {
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: `interlude-${clinic}-due` }))
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['RedrivePolicy'] }))
  const { deadLetterTargetArn } = Redrive.parse(JSON.parse(Attributes?.['RedrivePolicy'] ?? '{}'))
  const found = await sqs.send(new GetQueueUrlCommand({ QueueName: deadLetterTargetArn.split(':').at(-1) }))
  if (found.QueueUrl === undefined) throw new Error('SQS gave no address of the dead-letter queue')
  return found.QueueUrl
}

interface Entry {
  readonly Id: string
  readonly ReceiptHandle: string | undefined
}

/** As SQS takes them, ten at a time. */
function batchesOf(messages: readonly Message[]): readonly Entry[][] {
  const entries = messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }))
  return Array.from({ length: Math.ceil(entries.length / 10) }, (_, batch) =>
    entries.slice(batch * 10, batch * 10 + 10),
  )
}
