import { DynamoDBClient } from '@aws-sdk/client-dynamodb'

import { dropLogging } from '../ports/drop-logging.ts'

/**
 * A client of DynamoDB, to be made once per process: it keeps its connections. Region, credentials and endpoint come from
 * the environment. A request is given up after `requestTimeout` (milliseconds), and tried three times in all; each write is
 * safe to try again.
 * Without `throwOnRequestTimeout` the SDK only warns of a time-out and goes on waiting.
 */
export function createDynamoClient({ requestTimeout = 3_000 } = {}): DynamoDBClient {
  const client = new DynamoDBClient({
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 1_000, requestTimeout, throwOnRequestTimeout: true },
  })
  dropLogging(client)
  return client
}
