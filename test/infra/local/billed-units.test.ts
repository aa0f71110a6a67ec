import { describe, expect, it } from 'vitest'

import { createBilledUnits } from '../../../infra/local/billed-units.ts'

const due = {
  IndexName: 'due',
  KeySchema: [
    { AttributeName: 'shard', KeyType: 'HASH' },
    { AttributeName: 'dueAt', KeyType: 'RANGE' },
  ],
  Projection: { ProjectionType: 'KEYS_ONLY' },
} as const

/** An item of so many KB; `dueAt` puts it into the index. */
function item(sk: string, kilobytes: number, dueAt?: string) {
  const index = dueAt === undefined ? {} : { shard: { S: '1' }, dueAt: { S: dueAt } }
  return { pk: { S: 'p' }, sk: { S: sk }, ...index, body: { S: 'x'.repeat(kilobytes * 1024 - 100) } }
}
const put = (sk: string, kilobytes: number, dueAt?: string) => ({
  Put: { TableName: 't', Item: item(sk, kilobytes, dueAt) },
})
const check = (sk: string) => ({ ConditionCheck: { TableName: 't', Key: { pk: { S: 'p' }, sk: { S: sk } } } })

function started() {
  const billed = createBilledUnits(() => [due])
  const bytes = (value: object) => Buffer.from(JSON.stringify(value))
  const told = { ConsumedCapacity: [{ TableName: 't', CapacityUnits: 7 }] }
  const ask = (operation: string, asked: object, answered: object = told) =>
    billed(operation, bytes(asked), bytes(answered))
  return { ask, transact: (...TransactItems: object[]) => ask('TransactWriteItems', { TransactItems }) }
}

describe('createBilledUnits', () => {
  it('rounds each item of a transaction by itself, and counts it twice', () => {
    expect(started().transact(put('a', 1), put('b', 1), put('c', 3))).toBe(10)
  })

  it('counts a check by the size of its item as it is now', () => {
    const { transact } = started()
    transact(put('a', 3))
    expect(transact(check('a'))).toBe(6)
    expect(transact(check('none'))).toBe(2)
  })

  it('counts the larger of an item and the one that it replaces', () => {
    const { transact } = started()
    transact(put('a', 3))
    expect(transact(put('a', 1))).toBe(6)
    expect(transact(put('a', 1))).toBe(2)
  })

  it('counts an index once for an entry that comes, stays changed or goes, and twice for one that moves', () => {
    const { transact } = started()
    expect(transact(put('a', 1, '2027'))).toBe(2 + 1)
    expect(transact(put('a', 1, '2027'))).toBe(2)
    expect(transact(put('a', 1, '2028'))).toBe(2 + 2)
    expect(transact(put('a', 1))).toBe(2 + 1)
  })

  it('counts writes outside a transaction once', () => {
    const { ask } = started()
    expect(ask('PutItem', put('a', 2, '2027').Put)).toBe(2 + 1)
    const gone = { DeleteRequest: { Key: { pk: { S: 'p' }, sk: { S: 'a' } } } }
    const batch = { RequestItems: { t: [{ PutRequest: { Item: item('b', 1) } }, gone] } }
    expect(ask('BatchWriteItem', batch)).toBe(1 + 2 + 1)
  })

  it('adds to a batch the keys that have no item', () => {
    const Keys = ['a', 'b', 'c'].map((sk) => ({ pk: { S: 'p' }, sk: { S: sk } }))
    const found = { ConsumedCapacity: [{ CapacityUnits: 1 }], Responses: { t: [item('a', 1)] } }
    const { ask } = started()
    expect(ask('BatchGetItem', { RequestItems: { t: { Keys, ConsistentRead: true } } }, found)).toBe(1 + 2)
    expect(ask('BatchGetItem', { RequestItems: { t: { Keys } } }, found)).toBe(1 + 1)
  })

  it('takes other reads as they are told, and nothing for what was refused', () => {
    const { ask, transact } = started()
    expect(ask('Query', {})).toBe(7)
    expect(ask('TransactWriteItems', { TransactItems: [put('a', 3)] }, { __type: 'Cancelled' })).toBe(0)
    expect(transact(check('a'))).toBe(2)
  })
})
