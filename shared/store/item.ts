import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'

import { StoreFault } from './fault.ts'
import type { Key } from './keys.ts'

/** An item as DynamoDB has it. */
export type Item = Readonly<Record<string, AttributeValue>>

/** What is stored: the domain's value whole in one attribute, and beside it what the table itself needs. */
export interface Stored {
  readonly key: Key
  readonly value: object
  /** Attributes that place the item in an index; an item without them is not in it. */
  readonly index?: Readonly<Record<string, string>>
  /** Epoch seconds after which DynamoDB may remove the item. */
  readonly expiresAt?: number
}

/** Raised when an older reader could not understand the items any more. */
const schema = 1

/** The item of a value. */
export function itemOf({ key, value, index, expiresAt }: Stored): Record<string, AttributeValue> {
  return marshall({ ...key, ...index, ...(expiresAt === undefined ? {} : { expiresAt }), schema, value })
}

export function keyItem(key: Key): Record<string, AttributeValue> {
  return marshall({ pk: key.pk, sk: key.sk })
}

export function keyOf(item: Item): Key {
  return { pk: item.pk?.S ?? '', sk: item.sk?.S ?? '' }
}

/** The value of an item, checked; what does not fit is a fault that tells where, never what. */
export function valueOf<Schema extends z.ZodMiniType>(expected: Schema, item: Item): z.infer<Schema> {
  const stored: unknown = unmarshall({ ...item })
  const envelope = Envelope.safeParse(stored)
  if (!envelope.success) throw unreadable(item, envelope.error)
  const parsed = expected.safeParse(envelope.data.value)
  if (!parsed.success) throw unreadable(item, parsed.error)
  return parsed.data
}

/** Whether DynamoDB has not yet come to remove an item whose time is over; it may take days. */
export function isExpired(item: Item, nowSeconds: number): boolean {
  return Number(item.expiresAt?.N ?? Infinity) <= nowSeconds
}

const Envelope = z.object({ schema: z.literal(schema), value: z.unknown() })

function unreadable(item: Item, error: z.core.$ZodError): StoreFault {
  const { pk, sk } = keyOf(item)
  const where = error.issues.map((issue) => `${issue.path.join('.')} ${issue.code}`).join(', ')
  return new StoreFault('unreadable-item', `${pk} ${sk}: ${where}`)
}
