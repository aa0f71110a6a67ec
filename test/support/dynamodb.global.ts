import { once } from 'node:events'
import { createServer } from 'node:http'

import type { TestProject } from 'vitest/node'

import { type DynamoDbLocal, startDynamoDbLocal } from '../../infra/local/dynamodb-local.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** An address that answers with DynamoDB Local's endpoint. */
    readonly tableServer: string
  }
}

/**
 * One DynamoDB Local for the whole run, started when the first test asks for a table: a run that needs none pays nothing.
 * Tests run in other processes, so they ask over HTTP.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<DynamoDbLocal> | undefined
  const door = createServer((_, response) => {
    started ??= startDynamoDbLocal()
    started.then(
      ({ endpoint }) => response.end(endpoint),
      (error: unknown) => response.writeHead(500).end(`${error}`),
    )
  }).listen(0, '127.0.0.1')
  await once(door, 'listening')
  const address = door.address()
  if (address === null || typeof address === 'string') throw new Error('a listening socket has no port')
  project.provide('tableServer', `http://127.0.0.1:${address.port}`)
  return async () => {
    door.close()
    await started?.then((local) => local.stop()).catch(() => {})
  }
}
