import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'

import { bringUp, versionAfter } from './bring-up.ts'
import { StoreFault } from './fault.ts'
import type { Key } from './keys.ts'
import type { Kind } from './kinds.ts'

/** An item as DynamoDB has it. */
export type Item = Readonly<Record<string, AttributeValue>>

/** What is stored: the domain's value whole in one attribute, and beside it what the table itself needs. */
export interface Stored {
  readonly key: Key
  readonly kind: Kind
  readonly value: object
  /** Attributes that place the item in an index; an item without them is not in it. */
  readonly index?: Readonly<Record<string, string>>
  /** Epoch seconds after which DynamoDB may remove the item. */
  readonly expiresAt?: number
}

/** The item of a value; `schema` is the version of its kind. */
export function itemOf({ key, kind, value, index, expiresAt }: Stored): Record<string, AttributeValue> {
  const schema = versionAfter(kind.steps)
  return marshall({ ...key, ...index, ...(expiresAt === undefined ? {} : { expiresAt }), schema, value })
}

/** The version of a value that lies elsewhere than in an item: none of the first, which was written before there were any. */
export function stampOf({ steps }: Pick<Kind, 'steps'>): { readonly schema?: number } {
  return steps.length === 0 ? {} : { schema: versionAfter(steps) }
}

export function keyItem(key: Key): Record<string, AttributeValue> {
  return marshall({ pk: key.pk, sk: key.sk })
}

export function keyOf(item: Item): Key {
  return { pk: item.pk?.S ?? '', sk: item.sk?.S ?? '' }
}

/**
 * The value of an item, brought up to the present version of its kind and checked; what does not fit is a fault that tells
 * where, never what. So is an item that a newer version wrote: what of it is not known here would be lost by a write.
 */
export function valueOf<Value extends z.ZodMiniType>(kind: Kind<Value>, item: Item): z.infer<Value> {
  const { pk, sk } = keyOf(item)
  return readValue(kind, unmarshall({ ...item }), `${pk} ${sk}`)
}

/** The same of a value with its version that lies elsewhere than in an item; `where` names the place in a fault. */
export function readValue<Value extends z.ZodMiniType>(
  kind: Kind<Value>,
  stored: unknown,
  where: string,
): z.infer<Value> {
  const { schema, value } = parsed(Envelope, stored, where)
  if (schema > versionAfter(kind.steps)) throw new StoreFault('newer-item', `${where}: version ${schema}`)
  const unpacked = kind.unpacked === undefined ? value : parsed(kind.unpacked, value, where)
  return parsed(kind.value, bringUp(unpacked, schema, kind.steps), where)
}

/** Whether DynamoDB has not yet come to remove an item whose time is over; it may take days. */
export function isExpired(item: Item, nowSeconds: number): boolean {
  return Number(item.expiresAt?.N ?? Infinity) <= nowSeconds
}

/** An item without a version is of the first. */
const Envelope = z.object({
  schema: z._default(z.int().check(z.gte(1)), 1),
  value: z.record(z.string(), z.unknown()),
})

function parsed<Schema extends z.ZodMiniType>(schema: Schema, stored: unknown, where: string): z.infer<Schema> {
  const { success, data, error } = schema.safeParse(stored)
  if (success) return data
  const faults = error.issues.map((issue) => `${issue.path.join('.')} ${issue.code}`).join(', ')
  throw new StoreFault('unreadable-item', `${where}: ${faults}`)
}
