import fc from 'fast-check'

import { type Schema, Schema as SchemaOf, lookUp } from './api-document.ts'
import type { Chance } from './chance.ts'

export interface Sampling {
  readonly document: unknown
  readonly chance: Chance
  /** Values that mean something in what is asked, by the field's name; also by `operation parameter`, or of a body by `operation`. */
  readonly known: (name: string) => readonly unknown[]
}

/** A value that a schema allows; where the field's name is known, mostly one that means something. */
export function sampleValue(schema: Schema, { name = '', depth = 0 }: Place, sampling: Sampling): unknown {
  const { document, chance, known } = sampling
  if (schema.$ref !== undefined)
    return sampleValue(SchemaOf.parse(lookUp(document, schema.$ref)), { name, depth: depth + 1 }, sampling)
  if ('const' in schema && schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return chance.any(schema.enum)
  const either = schema.oneOf ?? schema.anyOf
  if (either !== undefined) return sampleValue(chance.any(either) ?? {}, { name, depth: depth + 1 }, sampling)
  if (schema.allOf !== undefined) {
    const parts = schema.allOf.map((part) => sampleValue(part, { name, depth: depth + 1 }, sampling))
    return parts.every((part) => typeof part === 'object') ? Object.assign({}, ...parts) : parts[0]
  }
  const meant = chance.any(known(name).filter((value) => isOfType(schema, value)))
  if (meant !== undefined && !chance.once(12)) return meant
  return ofType(schema, { name, depth }, sampling)
}

/** Whether a value has a chance of being allowed: fields of one name may be of several kinds. */
function isOfType({ type, pattern }: Schema, value: unknown): boolean {
  const types = typeof type === 'string' ? [type] : (type ?? [])
  const own = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
  if (types.length > 0 && !types.includes(own) && !(own === 'number' && types.includes('integer'))) return false
  return typeof value !== 'string' || pattern === undefined || new RegExp(pattern, 'u').test(value)
}

interface Place {
  readonly name?: string
  readonly depth?: number
}

function ofType(schema: Schema, { depth = 0, name }: Place, sampling: Sampling): unknown {
  const { chance } = sampling
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? ['object'])
  switch (chance.any(types)) {
    case 'null':
      return null
    case 'boolean':
      return chance.once(2)
    case 'integer':
    case 'number': {
      const least = Math.max(schema.minimum ?? -3, -1000)
      const most = Math.min(schema.maximum ?? 20, least + 1000)
      return least + chance.whole(Math.max(1, Math.floor(most - least + 1)))
    }
    case 'array': {
      const least = schema.minItems ?? 0
      const count = least + chance.whole(Math.max(1, Math.min(schema.maxItems ?? least + 4, least + 4) - least + 1))
      const { items = {} } = schema
      return Array.from({ length: depth > 8 ? least : count }, () =>
        sampleValue(items, { ...(name === undefined ? {} : { name }), depth: depth + 1 }, sampling),
      )
    }
    case 'string':
      return text(schema, sampling)
    default:
      return object(schema, depth, sampling)
  }
}

function object(schema: Schema, depth: number, sampling: Sampling): unknown {
  const required = new Set(schema.required ?? [])
  const fields = Object.entries(schema.properties ?? {}).filter(
    ([name]) => required.has(name) || (depth < 8 && sampling.chance.once(2)),
  )
  return Object.fromEntries(
    fields.map(([name, field]) => [name, sampleValue(field, { name, depth: depth + 1 }, sampling)]),
  )
}

function text({ pattern, format, minLength = 0, maxLength }: Schema, { chance }: Sampling): string {
  const seed = chance.whole(2 ** 31)
  if (pattern !== undefined) {
    const [found = ''] = fc.sample(matching(pattern), { seed, numRuns: 1 })
    return found
  }
  if (format === 'date') return `2027-0${1 + chance.whole(9)}-1${chance.whole(10)}`
  if (format === 'date-time') return `2027-0${1 + chance.whole(9)}-1${chance.whole(10)}T1${chance.whole(10)}:00:00Z`
  if (format === 'email') return `f${seed}@clients.example`
  const most = Math.min(maxLength ?? minLength + 20, minLength + 40)
  const [found = ''] = fc.sample(fc.string({ minLength, maxLength: Math.max(minLength, most) }), { seed, numRuns: 1 })
  return found
}

/** To read a pattern takes far longer than to draw from it. */
function matching(pattern: string): fc.Arbitrary<string> {
  const known = patterns.get(pattern) ?? fc.stringMatching(new RegExp(pattern, 'u'))
  patterns.set(pattern, known)
  return known
}

const patterns = new Map<string, fc.Arbitrary<string>>()
