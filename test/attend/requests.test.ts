import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs'
import { mockClient } from 'aws-sdk-client-mock'
import { describe, expect, it } from 'vitest'

import { attendCourse } from '../../shared/attend/attend-course.ts'
import { tick } from '../../shared/attend/tick.ts'
import { deployedOf } from '../../shared/deployed/deployed.ts'
import { createLinkKeys } from '../../shared/link/link-keys.ts'
import { createQueue } from '../../shared/queue/queue.ts'
import { courseIds, dueCourses, dueNow } from '../support/due-courses.ts'
import { fillTable } from '../support/fill-table.ts'
import { openPaperClinic } from '../support/paper-rehearsal.ts'
import { sampleClinic } from '../support/sample-course.ts'
import { createTestTable } from '../support/test-table.ts'
import { quietTick } from '../support/tick-deps.ts'

const clinic = sampleClinic('harbour')

describe('what one message asks of AWS', () => {
  it('is a read, a claim, a send and a record, and nothing else', async () => {
    const { paper, ids, asked, opened } = await dueWorld(2)
    for (const id of ids.slice(0, 1)) await attendCourse(paper.deps, id)
    expect(paper.mails).toHaveLength(1)
    // The first of a process has the month's key opened; the first of a month has it made.
    expect(opened()).toBe(1)
    asked.clear()
    for (const id of ids.slice(1)) await attendCourse(paper.deps, id)
    expect(Object.fromEntries(asked)).toEqual({ BatchGetItemCommand: 1, TransactWriteItemsCommand: 2 })
    expect(paper.mails).toHaveLength(2)
    expect(opened()).toBe(1)
  })
})

describe('what a tick asks of AWS', () => {
  it.each([
    [0, { DescribeTableCommand: 1, GetItemCommand: 2, QueryCommand: 8, PutItemCommand: 1 }, 0],
    // Where courses are due it also looks whether any has been for long.
    [10, { DescribeTableCommand: 1, GetItemCommand: 2, QueryCommand: 16, PutItemCommand: 1 }, 1],
    [11, { DescribeTableCommand: 1, GetItemCommand: 2, QueryCommand: 16, PutItemCommand: 1 }, 2],
  ])('for %i courses that are due', async (due, requests, batches) => {
    const { paper, asked } = await dueWorld(due)
    const sqs = mockClient(SQSClient).onAnyCommand().resolves({})
    const { store, clock } = paper.deps
    const queue = createQueue(new SQSClient({ region: 'eu-west-2' }), {
      url: 'https://queue.example/due',
      table: store.name,
    })
    const deps = { store, clock, queue, perMinute: 600, ...quietTick, deployed: deployedOf(clinic) }
    // The first after a deployment notes what was deployed.
    await tick(deps)
    asked.clear()
    sqs.resetHistory()
    await tick(deps)
    expect(Object.fromEntries(asked)).toEqual(requests)
    expect(sqs.commandCalls(SendMessageBatchCommand)).toHaveLength(batches)
    expect(sqs.calls()).toHaveLength(batches === 0 ? 0 : batches + 1)
    sqs.restore()
  })
})

/** Courses on a table of DynamoDB, on each of which a prompt is due, and what is asked of the table from then on. */
async function dueWorld(count: number) {
  const { client, table, store } = await createTestTable({ now: () => dueNow })
  const ids = courseIds(1, count)
  await fillTable(
    client,
    table,
    dueCourses(clinic, ids).map((put) => ({ put, at: dueNow })),
  )
  const asked = countRequests(client)
  const bytes = new Uint8Array(32).fill(7)
  let opened = 0
  const sealed = () => {
    opened += 1
    return Promise.resolve({ bytes, sealed: bytes })
  }
  const sealer = { makeKey: sealed, openKey: () => sealed().then((made) => made.bytes) }
  const keys = createLinkKeys({ clinic: clinic.id, store, sealer })
  const paper = openPaperClinic(clinic, dueNow, store)
  const deps = { ...paper.deps, linkKey: keys.current }
  return { paper: { ...paper, deps }, ids, asked, opened: () => opened }
}

function countRequests(client: DynamoDBClient): Map<string, number> {
  const asked = new Map<string, number>()
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        asked.set(commandName, (asked.get(commandName) ?? 0) + 1)
        return next(args)
      },
    { step: 'initialize' },
  )
  return asked
}
