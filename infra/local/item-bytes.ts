import * as z from 'zod'

/** An attribute as DynamoDB's JSON has it. */
interface Attribute {
  readonly S?: string | undefined
  readonly N?: string | undefined
  readonly B?: string | undefined
  readonly M?: Attributes | undefined
  readonly L?: readonly Attribute[] | undefined
}
export type Attributes = Readonly<Record<string, Attribute>>

const Value: z.ZodType<Attribute> = z.lazy(() =>
  z.object({
    S: z.string().optional(),
    N: z.string().optional(),
    B: z.string().optional(),
    M: z.record(z.string(), Value).optional(),
    L: z.array(Value).optional(),
  }),
)
export const Item: z.ZodType<Attributes> = z.record(z.string(), Value)

/**
 * The size of an item as DynamoDB reckons it.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export function bytesOf(item: Attributes): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + bytesOfValue(value), 0)
}

function bytesOfValue({ S, N, B, M, L }: Attribute): number {
  if (S !== undefined) return Buffer.byteLength(S)
  if (N !== undefined) return Math.ceil(N.length / 2) + 1
  if (B !== undefined) return Buffer.byteLength(B, 'base64')
  if (M !== undefined) return 3 + bytesOf(M) + Object.keys(M).length
  if (L !== undefined) return L.reduce((sum, value) => sum + bytesOfValue(value) + 1, 3)
  return 1
}
