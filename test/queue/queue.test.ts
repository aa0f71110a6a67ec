import { GetQueueAttributesCommand, SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs'
import { mockClient } from 'aws-sdk-client-mock'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'

import { CourseId, JobId } from '../../shared/course/ids.ts'
import { createQueue, parsePointer } from '../../shared/queue/queue.ts'
import type { Due } from '../../shared/store/store.ts'

const sqs = mockClient(SQSClient)
const queue = createQueue(new SQSClient({ region: 'ca-central-1' }), {
  url: 'https://queue.example',
  table: 'a-table',
})

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

  it('sends pointers ten at a time, in order, each with its id and the table it was found in', async () => {
    sqs.on(SendMessageBatchCommand).resolves({})
    const due = Array.from({ length: 23 }, (_, index): Due => ({
      type: 'course',
      course: CourseId.parse(`c-${index}.1`),
    }))
    await queue.send(due)
    const sent = sqs.commandCalls(SendMessageBatchCommand).map(({ args }) => args[0].input.Entries ?? [])
    expect(sent.map((entries) => entries.length)).toEqual([10, 10, 3])
    expect(sent.flat().map(({ MessageBody }) => parsePointer(MessageBody ?? ''))).toEqual(due)
    expect(sent[0]?.[0]?.MessageBody).toBe('{"course":"c-0.1","table":"a-table"}')
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
  // A queue holds what the version before it queued, and after a rollback what the one after it did.
  it('passes over what another version wrote besides: the item says what is to be done', () => {
    const body = '{"schema":2,"course":"c-001.1","only":"3-reminder","at":"2027-01-05T17:00:00Z"}'
    expect(parsePointer(body)).toEqual({ type: 'course', course: 'c-001.1' })
  })

  it.each([
    ['{"course":"c-001.1"}', { type: 'course', course: 'c-001.1' }],
    ['{"job":"import-1"}', { type: 'job', job: 'import-1' }],
    ['{"alert":"sending-braked-7"}', { type: 'alert', alert: 'sending-braked-7' }],
    ['{"newer":"report#r-1"}', { type: 'newer', newer: 'report#r-1' }],
  ])('reads %s', (body, expected) => {
    expect(parsePointer(body)).toEqual(expected)
  })

  it.each([
    ...['', ' ', 'c-001.1', 'null', '1', '[]', '{}', '"c-001.1"', '{"course":null}', '{"course":1}'],
    ...['{"course":""}', '{"course":"c-001"}', '{"course":"c-001.0"}', '{"course":"a b.1"}', '{"course":"c-001.1\\n"}'],
    ...['{"job":"j 1"}', '{"job":"Ana Duarte"}', '{"report":"r-1"}', '{"newer":"Ana Duarte"}'],
    ...[`{"course":"${'c'.repeat(65)}.1"}`, '{"__proto__":{"course":"c-001.1"}}', '['.repeat(10_000)],
  ])('throws on %s', (body) => {
    expect(() => parsePointer(body)).toThrow(Error)
  })
})
