import { DynamoDBServiceException } from '@aws-sdk/client-dynamodb'

/**
 * Why the table could not do what was asked:
 * - `throttled`, `unavailable`: it may work later;
 * - `refused`: it never will (rights, a table that is not there, an item too large);
 * - `newer-item`: a newer version of this code stored it; what is done about it is left to that version;
 * - `unreadable-item`, `incomplete-course`: what is stored is not what this code stores;
 * - `bad-write`, `bad-cursor`: the caller asked for what makes no sense.
 */
export type StoreFaultCode =
  | 'throttled'
  | 'unavailable'
  | 'refused'
  | 'newer-item'
  | 'unreadable-item'
  | 'incomplete-course'
  | 'bad-write'
  | 'bad-cursor'

/** A fault of the store. Its message holds ids and codes only, so that it may be logged. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault'
  readonly code: StoreFaultCode
  readonly retryable: boolean

  constructor(code: StoreFaultCode, detail: string, options: ErrorOptions = {}) {
    super(`${code}: ${detail}`, options)
    this.code = code
    this.retryable = code === 'throttled' || code === 'unavailable'
  }
}

/** The answer of one call to DynamoDB; what it throws becomes a fault, but for bugs, which stay what they are. */
export async function answerOf<T>(operation: string, call: Promise<T>): Promise<T> {
  try {
    return await call
  } catch (error) {
    throw faultOf(operation, error)
  }
}

/** Whether DynamoDB says, by the name of an exception or of a cancellation's reason, that it has too much to do. */
export function isThrottle(name: string): boolean {
  return throttles.some((word) => name.includes(word))
}

const throttles = ['Throttl', 'ProvisionedThroughputExceeded', 'RequestLimitExceeded']

function faultOf(operation: string, error: unknown): unknown {
  if (error instanceof DynamoDBServiceException) {
    return new StoreFault(codeOf(error), `${operation}, ${error.name}`, { cause: error })
  }
  if (error instanceof Error && isLostConnection(error)) {
    return new StoreFault('unavailable', `${operation}, ${error.name}`, { cause: error })
  }
  return error
}

function codeOf(error: DynamoDBServiceException): StoreFaultCode {
  if (isThrottle(error.name)) return 'throttled'
  const isPassing = error.name === 'TransactionInProgressException' || (error.$metadata.httpStatusCode ?? 500) >= 500
  return isPassing ? 'unavailable' : 'refused'
}

/** Node's own network errors bear a `code` such as ECONNRESET; the SDK's time-out is named so. */
function isLostConnection(error: Error): boolean {
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return true
  return 'code' in error && typeof error.code === 'string' && /^(E[A-Z]+|EAI_AGAIN|UND_ERR_\w+)$/.test(error.code)
}
