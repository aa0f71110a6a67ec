import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { createServer, type Server } from 'node:http'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { createDynamoClient } from '../../shared/store/dynamo-client.ts'
import { createDynamoStore } from '../../shared/store/dynamo-store.ts'
import { aSlot } from './samples.ts'

describe('createDynamoClient', () => {
  let server: Server | undefined
  afterEach(() => {
    server?.closeAllConnections()
    server?.close()
    vi.unstubAllEnvs()
  })

  it.each([
    ['failed', 500],
    ['never came', null],
  ])(
    'tries a transaction whose answer %s again with the same token, so that it comes out as the first did',
    async (_, first) => {
      const tokens: unknown[] = []
      await serve((body) => {
        tokens.push(JSON.parse(body).ClientRequestToken)
        return tokens.length === 1 ? first : 200
      })
      const client = createDynamoClient({ requestTimeout: 200 })
      const store = createDynamoStore({ client, table: 'test' })
      expect(await store.write([{ put: 'slot', value: aSlot(1), was: null }])).toEqual({ ok: true })
      client.destroy()
      expect(tokens).toHaveLength(2)
      expect(tokens[0]).toMatch(/^[0-9a-f-]{36}$/)
      expect(tokens[1]).toBe(tokens[0])
    },
  )

  it('gives up in the end, to be tried later', async () => {
    await serve(() => null)
    const client = createDynamoClient({ requestTimeout: 50 })
    const store = createDynamoStore({ client, table: 'test' })
    await expect(store.readClinic()).rejects.toMatchObject({ code: 'unavailable', retryable: true })
    client.destroy()
  })

  it('has no step that copies each request and answer for a log', () => {
    const stepsOf = (client: DynamoDBClient) => client.middlewareStack.identify().join()
    expect(stepsOf(new DynamoDBClient({}))).toContain('loggerMiddleware')
    expect(stepsOf(createDynamoClient())).not.toContain('loggerMiddleware')
  })

  /** A server that answers with a status, or, for null, not at all. */
  async function serve(statusOf: (body: string) => number | null): Promise<void> {
    server = createServer((request, response) => {
      let body = ''
      request
        .on('data', (chunk) => (body += chunk))
        .on('end', () => {
          const status = statusOf(body)
          if (status !== null) response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end('{}')
        })
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server?.once('listening', resolve))
    const address = server.address()
    vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`)
    vi.stubEnv('AWS_REGION', 'eu-west-2')
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'local')
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local')
  }
})
