import * as z from 'zod'

/** A JSON Schema of draft 2020-12, as far as a sampler looks into it. */
export const Schema: z.ZodType<Schema> = z.lazy(() => z.looseObject(shape))
export interface Schema {
  readonly $ref?: string | undefined
  readonly type?: string | readonly string[] | undefined
  readonly const?: unknown
  readonly enum?: readonly unknown[] | undefined
  readonly oneOf?: readonly Schema[] | undefined
  readonly anyOf?: readonly Schema[] | undefined
  readonly allOf?: readonly Schema[] | undefined
  readonly properties?: Readonly<Record<string, Schema>> | undefined
  readonly required?: readonly string[] | undefined
  readonly items?: Schema | undefined
  readonly minItems?: number | undefined
  readonly maxItems?: number | undefined
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
  readonly minLength?: number | undefined
  readonly maxLength?: number | undefined
  readonly pattern?: string | undefined
  readonly format?: string | undefined
}

const shape = {
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  oneOf: z.array(Schema).optional(),
  anyOf: z.array(Schema).optional(),
  allOf: z.array(Schema).optional(),
  properties: z.record(z.string(), Schema).optional(),
  required: z.array(z.string()).optional(),
  items: Schema.optional(),
  minItems: z.number().optional(),
  maxItems: z.number().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  pattern: z.string().optional(),
  format: z.string().optional(),
}

const Parameter = z.looseObject({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean().default(false),
  schema: Schema,
})
export type Parameter = z.infer<typeof Parameter>

const Content = z.record(z.string(), z.looseObject({ schema: Schema.optional() }))

const Operation = z.looseObject({
  operationId: z.string(),
  parameters: z.array(Parameter).default([]),
  /** Empty: it is for anybody. */
  security: z.array(z.unknown()).nullable().default(null),
  requestBody: z.looseObject({ required: z.boolean().default(false), content: Content }).optional(),
  responses: z.record(z.string(), z.looseObject({ content: Content.default({}), headers: z.unknown().optional() })),
})
export type Operation = z.infer<typeof Operation> & { readonly method: string; readonly path: string }

const methods = ['get', 'put', 'post', 'delete', 'patch'] as const

/** The operations of an OpenAPI document whose parameters, bodies and responses stand where they are used. */
export function operationsIn(document: unknown): readonly Operation[] {
  const { paths } = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) }).parse(document)
  return Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) =>
      item[method] === undefined ? [] : [{ ...Operation.parse(item[method]), method: method.toUpperCase(), path }],
    ),
  )
}

/** Whether a request can be sent again under a key of its own, and is not done twice. */
export function isKeyed({ parameters }: Operation): boolean {
  return parameters.some(({ name }) => name === 'Idempotency-Key')
}

/** Whether an operation only looks: every POST that does more is keyed. */
export function looksOnly(operation: Operation): boolean {
  return operation.method === 'GET' || (operation.method === 'POST' && !isKeyed(operation))
}

/** What a reference within the document leads to. */
export function lookUp(document: unknown, reference: string): unknown {
  return reference
    .replace(/^#\//, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((at, part) => new Map(Object.entries(Object(at))).get(part), document)
}
