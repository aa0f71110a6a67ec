import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'

import { versionAfter } from './bring-up.ts'
import { type Kind, kinds } from './kinds.ts'
import type { Write } from './store.ts'
import type { Tombstone } from './tombstones.ts'
import type { Put } from './write-key.ts'

/** On what a write depends. The fields of values that conditions name stay where they are in every version of an item. */
export interface Condition {
  readonly ConditionExpression: string
  readonly ExpressionAttributeNames?: Record<string, string>
  readonly ExpressionAttributeValues?: Record<string, AttributeValue>
}

/** That the item is the one that was read. Version 0 is what the store says of an item that is not there. */
export function putCondition(put: Put): Condition {
  if ('forgets' in put) return both(holds('hash', put.value.hash), notNewer(kinds.audit))
  const was = 'was' in put ? put.was : null
  if (was === null || was === 0) return { ConditionExpression: 'attribute_not_exists(pk)' }
  return both(holds('version', was), notNewer(kinds[put.put]))
}

/** That what a check is about has not changed. */
export function checkCondition(write: Exclude<Write, Put>): Condition {
  switch (write.check) {
    case 'course':
      return holds('revision', write.revision)
    case 'client':
      return holds('mailVersion', write.mailVersion)
    case 'sending':
      return holds('sending', true, 'attribute_not_exists(pk) OR ')
    default:
      return write satisfies never
  }
}

/**
 * A client who was put back to an earlier version has a tombstone of a later one, and is not written before that was
 * heeded: what it forbids would be forgotten.
 */
export function tombstoneCondition(tombstone: Tombstone, write: Write): Condition {
  const isHeeded = tombstone.of !== 'client' || 'restores' in write || ('put' in write && write.put === 'tombstone')
  return isHeeded ? notNewer(kinds.tombstone) : both(isLater(tombstone.version), notNewer(kinds.tombstone))
}

function isLater(version: number): Condition {
  return {
    ConditionExpression: '(attribute_not_exists(pk) OR #value.#version < :version)',
    ExpressionAttributeNames: { '#value': 'value', '#version': 'version' },
    ExpressionAttributeValues: marshall({ ':version': version }),
  }
}

/** That no newer version of this code wrote the item that is to be written over: what it holds besides would be lost. */
export function notNewer({ steps }: Pick<Kind, 'steps'>): Condition {
  return {
    ConditionExpression: '(attribute_not_exists(#schema) OR #schema <= :schema)',
    ExpressionAttributeNames: { '#schema': 'schema' },
    ExpressionAttributeValues: marshall({ ':schema': versionAfter(steps) }),
  }
}

/** That a field of the stored value is `expected`. */
function holds(field: string, expected: number | boolean | string, before = ''): Condition {
  return {
    ConditionExpression: `${before}#value.#field = :expected`,
    ExpressionAttributeNames: { '#value': 'value', '#field': field },
    ExpressionAttributeValues: marshall({ ':expected': expected }),
  }
}

function both(one: Condition, other: Condition): Condition {
  return {
    ConditionExpression: `${one.ConditionExpression} AND ${other.ConditionExpression}`,
    ExpressionAttributeNames: { ...one.ExpressionAttributeNames, ...other.ExpressionAttributeNames },
    ExpressionAttributeValues: { ...one.ExpressionAttributeValues, ...other.ExpressionAttributeValues },
  }
}
