import * as z from 'zod/mini'

type Json = Readonly<Record<string, unknown>>

/** A field of an object of parameters. */
interface Field {
  readonly name: string
  readonly required: boolean
  readonly schema: unknown
}

/** Makes JSON Schemas, and keeps those that have a name, to stand once in the document. */
export interface Schemas {
  /** What may be sent. */
  readonly input: (schema: z.ZodMiniType) => Json
  /** What comes back. */
  readonly output: (schema: z.ZodMiniType) => Json
  readonly fields: (schema: z.ZodMiniObject) => readonly Field[]
  readonly named: () => Json
}

const Defined = z.looseObject({ $defs: z._default(z.record(z.string(), z.unknown()), {}) })
const ObjectSchema = z.looseObject({
  properties: z._default(z.record(z.string(), z.unknown()), {}),
  required: z._default(z.array(z.string()), []),
})

export function createSchemas(): Schemas {
  const known = new Map<string, unknown>()
  const make = (schema: z.ZodMiniType, io: 'input' | 'output'): Json => {
    const { $schema: _dialect, $defs, ...made } = Defined.parse(jsonSchemaOf(schema, io))
    for (const [name, one] of Object.entries($defs)) known.set(name, withoutId(asComponents(one)))
    const whole = z.record(z.string(), z.unknown()).parse(asComponents(made))
    const name = z.globalRegistry.get(schema)?.id
    if (name === undefined || '$ref' in whole) return whole
    known.set(name, withoutId(whole))
    return { $ref: `#/components/schemas/${name}` }
  }
  const input = (schema: z.ZodMiniType): Json => make(schema, 'input')
  const fields: Schemas['fields'] = (schema) => {
    const { properties, required } = ObjectSchema.parse(input(schema))
    return Object.entries(properties).map(([name, one]) => ({ name, required: required.includes(name), schema: one }))
  }
  const named = () => Object.fromEntries([...known].toSorted(([one], [other]) => (one < other ? -1 : 1)))
  return { input, output: (schema) => make(schema, 'output'), fields, named }
}

function jsonSchemaOf(schema: z.ZodMiniType, io: 'input' | 'output'): unknown {
  return z.toJSONSchema(schema, {
    io,
    override: ({ jsonSchema }) => {
      // Readonly tells what our code may do with the value, not that it may not be sent.
      delete jsonSchema.readOnly
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
      if (jsonSchema.type === 'integer') delete jsonSchema.pattern
    },
  })
}

function withoutId(schema: unknown): unknown {
  const { id: _id, ...rest } = z.looseObject({}).parse(schema)
  return rest
}

/** The same with references that lead to the document's components. */
function asComponents(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asComponents)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      name === '$ref' && typeof one === 'string' ? one.replace('#/$defs/', '#/components/schemas/') : asComponents(one),
    ]),
  )
}
