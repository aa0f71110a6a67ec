import * as z from 'zod'

import { parseJson } from './body.ts'
import { Item } from './item-bytes.ts'
import type { LocalIndex } from './tables.ts'
import { createWriteUnits, type WriteUnits } from './write-units.ts'

const Capacity = z.object({ CapacityUnits: z.number() })
const Consumed = z.object({ ConsumedCapacity: z.union([Capacity, z.array(Capacity)]) })

const Put = z.object({ Item })
const Keyed = z.object({ Key: Item })
const Transaction = z.object({
  TransactItems: z.array(z.object({ Put: Put.optional(), Delete: Keyed.optional(), ConditionCheck: Keyed.optional() })),
})
const BatchWrite = z.object({
  RequestItems: z.record(
    z.string(),
    z.array(z.object({ PutRequest: Put.optional(), DeleteRequest: Keyed.optional() })),
  ),
})
const BatchGet = z.object({
  RequestItems: z.record(
    z.string(),
    z.object({ Keys: z.array(z.unknown()), ConsistentRead: z.boolean().default(false) }),
  ),
})
const Got = z.object({ Responses: z.record(z.string(), z.array(z.unknown())) })

/** The units that DynamoDB bills for a request with these bodies; none for one that was refused. */
export type BilledUnits = (operation: string, asked: Buffer, answered: Buffer) => number

/**
 * Reads units as DynamoDB bills them. DynamoDB Local tells those of most reads; it leaves out a key of a batch that has no item,
 * and rounds a whole transaction where AWS rounds each item, so that writes are reckoned here.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html
 */
export function createBilledUnits(indexes: () => readonly LocalIndex[]): BilledUnits {
  const writes = createWriteUnits(indexes)
  return (operation, askedBytes, answeredBytes) => {
    const answer = parseJson(answeredBytes.toString())
    const consumed = Consumed.safeParse(answer)
    if (!consumed.success) return 0
    const asked = parseJson(askedBytes.toString())
    const told = sum([consumed.data.ConsumedCapacity].flat().map(({ CapacityUnits }) => CapacityUnits))
    switch (operation) {
      case 'TransactWriteItems':
        return sum(Transaction.parse(asked).TransactItems.map((one) => inTransaction(one, writes)))
      case 'PutItem':
        return putAlone(Put.parse(asked), writes)
      case 'BatchWriteItem':
        return sum(
          Object.values(BatchWrite.parse(asked).RequestItems)
            .flat()
            .map((one) => inBatch(one, writes)),
        )
      case 'BatchGetItem':
        return told + missing(BatchGet.parse(asked), Got.parse(answer))
      default:
        return told
    }
  }
}

type Action = z.infer<typeof Transaction>['TransactItems'][number]
type BatchAction = z.infer<typeof BatchWrite>['RequestItems'][string][number]

/** Twice for the table, since a transaction prepares and then writes; once for the indexes, which follow by themselves. */
function inTransaction({ Put: put, Delete: gone, ConditionCheck: check }: Action, writes: WriteUnits): number {
  if (check !== undefined) return 2 * writes.check(check.Key)
  const key = put?.Item ?? gone?.Key
  if (key === undefined) throw new Error('a transaction puts, deletes or checks; what else it may do is not reckoned')
  const { table, indexes } = writes.put(key, put?.Item ?? null)
  return 2 * table + indexes
}

function putAlone({ Item: item }: z.infer<typeof Put>, writes: WriteUnits): number {
  const { table, indexes } = writes.put(item, item)
  return table + indexes
}

function inBatch({ PutRequest: put, DeleteRequest: gone }: BatchAction, writes: WriteUnits): number {
  const key = put?.Item ?? gone?.Key ?? {}
  const { table, indexes } = writes.put(key, put?.Item ?? null)
  return table + indexes
}

function missing(asked: z.infer<typeof BatchGet>, got: z.infer<typeof Got>): number {
  const tables = Object.entries(asked.RequestItems)
  return sum(
    tables.map(([table, { Keys, ConsistentRead }]) => {
      const none = Keys.length - (got.Responses[table]?.length ?? 0)
      return none * (ConsistentRead ? 1 : 0.5)
    }),
  )
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
