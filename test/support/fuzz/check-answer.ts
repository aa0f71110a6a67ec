import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

import type { Operation } from './api-document.ts'
import type { FuzzRequest } from './make-request.ts'

export interface FuzzAnswer {
  readonly status: number
  /** By names in small letters. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Tells what of an answer is not as the document says; null: nothing. */
export type CheckAnswer = (operation: Operation, request: FuzzRequest, answer: FuzzAnswer) => string | null

/** The parts of the document by their places; null where there is no schema. */
type SchemaAt = (...place: readonly string[]) => ((value: unknown) => string | null) | null

/** Holds answers against the schemas of an OpenAPI document, by a validator that shares no code with who wrote it. */
export function createCheckAnswer(document: object): CheckAnswer {
  const schemaAt = createSchemaAt(document)
  return (operation, request, answer) => {
    const { status } = answer
    if (status >= 500) return `status ${status}`
    if (request.method !== operation.method && request.method !== 'HEAD') return faultOfMethod(answer)
    if (operation.responses[String(status)] === undefined) return `status ${status}, which is not documented`
    const fault = request.method === 'HEAD' ? faultOfHead(answer) : faultOfBody(operation, answer, schemaAt)
    if (fault !== null || status >= 400) return fault
    const wrong = request.wrong ?? wrongIn(operation, request, schemaAt)
    return wrong === null ? null : `status ${status} for ${wrong}`
  }
}

/** Kept for each document, since to read its schemas takes seconds. */
function createSchemaAt(document: object): SchemaAt {
  const known = schemas.get(document) ?? readSchemas(document)
  schemas.set(document, known)
  return known
}

const schemas = new WeakMap<object, SchemaAt>()

function readSchemas(document: object): SchemaAt {
  const ajv = new Ajv2020({ strict: false, allErrors: false })
  addFormats.default(ajv)
  ajv.addSchema({ ...document, $id: 'https://api.invalid/' })
  return (...place) => {
    const pointer = place.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')
    const validate = ajv.getSchema(`https://api.invalid/#/${pointer}`)
    if (validate === undefined) return null
    return (value) => (validate(value) === true ? null : ajv.errorsText(validate.errors))
  }
}

function faultOfMethod({ status, headers }: FuzzAnswer): string | null {
  if (status !== 405) return `status ${status} for a method that there is not`
  return headers['allow'] === undefined ? 'status 405 without Allow' : null
}

function faultOfHead({ status, body }: FuzzAnswer): string | null {
  return body === '' ? null : `a body with status ${status} for HEAD`
}

function faultOfBody(operation: Operation, { status, headers, body }: FuzzAnswer, schemaAt: SchemaAt): string | null {
  const contents = Object.keys(operation.responses[String(status)]?.content ?? {})
  if (contents.length === 0) return body === '' ? null : `a body with status ${status}, where none is documented`
  const type = (headers['content-type'] ?? '').split(';')[0] ?? ''
  if (!contents.includes(type)) return `content type ${type || 'none'} with status ${status}`
  if (!type.endsWith('json')) return null
  const value = parsed(body)
  if (value === undefined) return `a body with status ${status} that is no JSON`
  const at = ['paths', operation.path, operation.method.toLowerCase(), 'responses', String(status), 'content', type]
  const fault = schemaAt(...at, 'schema')?.(value) ?? null
  return fault === null ? null : `a body with status ${status}: ${fault}`
}

/** What of a request the document does not allow, so that it is to be refused. */
function wrongIn(operation: Operation, { given, headers, body, isBase64 }: FuzzRequest, schemaAt: SchemaAt) {
  const at = ['paths', operation.path, operation.method.toLowerCase()]
  for (const { parameter, text } of given) {
    // A header may have been replaced since.
    if (parameter.in === 'header' && headers[parameter.name.toLowerCase()] !== text) continue
    const fault = schemaAt(...at, 'parameters', String(operation.parameters.indexOf(parameter)), 'schema')
    if (typeof fault?.(asTyped(parameter.schema.type, text)) === 'string') return `the parameter ${parameter.name}`
  }
  const type = Object.keys(operation.requestBody?.content ?? {}).find((one) => one === 'application/json')
  if (type === undefined) return null
  const text = isBase64 ? Buffer.from(body ?? '', 'base64').toString() : (body ?? '')
  const fault = schemaAt(...at, 'requestBody', 'content', type, 'schema')?.(parsed(text) ?? 'no JSON') ?? null
  return fault === null ? null : `a body that is not as documented: ${fault}`
}

/** A parameter as its schema sees it. */
function asTyped(type: unknown, text: string): unknown {
  return type === 'integer' && /^-?\d+$/.test(text) ? Number(text) : text
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
