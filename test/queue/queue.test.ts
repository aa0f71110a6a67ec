import { GetQueueAttributesCommand, SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs'
import { mockClient } from 'aws-sdk-client-mock'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'

import { CourseId, JobId } from '../../shared/course/ids.ts'
import { createQueue, parsePointer } from '../../shared/queue/queue.ts'
import type { Due } from '../../shared/store/store.ts'

const sqs = mockClient(SQSClient)
const queue = createQueue(new SQSClient({ region: 'ca-central-1' }), 'https://queue.example')

beforeEach(() => sqs.reset())
afterAll(() => sqs.restore())

describe('createQueue', () => {
  it('counts what waits and what is being attended to', async () => {
    sqs.on(GetQueueAttributesCommand).resolves({
      Attributes: { ApproximateNumberOfMessages: '7', ApproximateNumberOfMessagesNotVisible: '5' },
    })
    expect(await queue.waiting()).toBe(12)
  })

  it('takes a count that is not told for none', async () => {
    sqs.on(GetQueueAttributesCommand).resolves({})
    expect(await queue.waiting()).toBe(0)
  })

  it('sends pointers ten at a time, in order, each with its id and nothing else', async () => {
    sqs.on(SendMessageBatchCommand).resolves({})
    const due = Array.from({ length: 23 }, (_, index): Due => ({
      type: 'course',
      course: CourseId.parse(`c-${index}.1`),
    }))
    await queue.send(due)
    const sent = sqs.commandCalls(SendMessageBatchCommand).map(({ args }) => args[0].input.Entries ?? [])
    expect(sent.map((entries) => entries.length)).toEqual([10, 10, 3])
    expect(sent.flat().map(({ MessageBody }) => parsePointer(MessageBody ?? ''))).toEqual(due)
    expect(sent[0]?.[0]?.MessageBody).toBe('{"course":"c-0.1"}')
    for (const entries of sent) expect(new Set(entries.map(({ Id }) => Id)).size).toBe(entries.length)
  })

  it('asks for nothing where nothing is due', async () => {
    await queue.send([])
    expect(sqs.calls()).toHaveLength(0)
  })

  it('goes on when SQS refuses one of a batch: it stays due', async () => {
    sqs
      .on(SendMessageBatchCommand)
      .resolves({ Failed: [{ Id: '0', Code: 'InternalError', SenderFault: false }], Successful: [] })
    await expect(queue.send([{ type: 'job', job: JobId.parse('j-1') }])).resolves.toBeUndefined()
  })
})

describe('parsePointer', () => {
  it.each([
    ['{"course":"c-001.1"}', { type: 'course', course: 'c-001.1' }],
    ['{"job":"import-1"}', { type: 'job', job: 'import-1' }],
  ])('reads %s', (body, expected) => {
    expect(parsePointer(body)).toEqual(expected)
  })

  it.each([
    ...['', ' ', 'c-001.1', 'null', '1', '[]', '{}', '"c-001.1"', '{"course":null}', '{"course":1}'],
    ...['{"course":""}', '{"course":"c-001"}', '{"course":"c-001.0"}', '{"course":"a b.1"}', '{"course":"c-001.1\\n"}'],
    ...[
      '{"course":"c-001.1","job":"j-1"}',
      '{"course":"c-001.1","at":"2027"}',
      '{"job":"j 1"}',
      '{"job":"Ana Duarte"}',
    ],
    ...[`{"course":"${'c'.repeat(65)}.1"}`, '{"__proto__":{"course":"c-001.1"}}', '['.repeat(10_000)],
  ])('throws on %s', (body) => {
    expect(() => parsePointer(body)).toThrow(Error)
  })
})
