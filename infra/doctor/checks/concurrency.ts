import { GetAccountSettingsCommand } from '@aws-sdk/client-lambda'

import { check, type Judge, type Read } from '../check.ts'
import { mend, ok } from '../finding.ts'

/** How many instances of functions the account may run at once. */
export type ConcurrencyFacts = number

/** Five of attend, by the queue's own limit, and one of each other function. */
const fewest = 10
/** Lambda keeps so many from being reserved. @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html */
const unreserved = 100

const read: Read<ConcurrencyFacts> = async ({ aws }) =>
  (await aws.functions.send(new GetAccountSettingsCommand({}))).AccountLimit?.ConcurrentExecutions ?? 0

export const judgeConcurrency: Judge<ConcurrencyFacts> = (limit, { concurrency }) => {
  const reserved = Object.values(concurrency).reduce((sum, count) => sum + count, 0)
  const needed = reserved === 0 ? fewest : reserved + unreserved
  if (limit >= needed) return ok(`${limit} instances at once, where the clinic needs ${needed}`)
  const why = reserved === 0 ? '' : `: ${reserved} by the clinic file, and ${unreserved} that Lambda keeps free`
  return mend(
    `${limit} instances at once, and the clinic needs ${needed}${why}`,
    'ask for more: Service Quotas console, AWS Lambda, Concurrent executions',
  )
}

export const concurrency = check(read, { concurrency: judgeConcurrency })
