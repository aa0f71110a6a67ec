import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

import type { Operation } from './api-document.ts'

export interface FuzzAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Tells what of an answer is not as the document says; null: nothing. */
export type CheckAnswer = (operation: Operation, answer: FuzzAnswer) => string | null

/** Holds answers against the schemas of an OpenAPI document, by a validator that shares no code with who wrote it. */
export function createCheckAnswer(document: object): CheckAnswer {
  const ajv = new Ajv2020({ strict: false, allErrors: false })
  addFormats.default(ajv)
  ajv.addSchema({ ...document, $id: 'https://api.invalid/' })
  return (operation, { status, headers, body }) => {
    if (status >= 500) return `status ${status}`
    const documented = operation.responses[String(status)]
    if (documented === undefined) return `status ${status}, which is not documented`
    const contents = Object.keys(documented.content)
    if (contents.length === 0) return body === '' ? null : `a body with status ${status}, where none is documented`
    const type = (headers['content-type'] ?? '').split(';')[0] ?? ''
    if (!contents.includes(type)) return `content type ${type || 'none'} with status ${status}`
    if (!type.endsWith('json')) return null
    const at = [
      'paths',
      operation.path,
      operation.method.toLowerCase(),
      'responses',
      String(status),
      'content',
      type,
      'schema',
    ]
    const pointer = at.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')
    const validate = ajv.getSchema(`https://api.invalid/#/${pointer}`)
    if (validate === undefined) return null
    const value: unknown = parsed(body)
    if (value === undefined) return `a body with status ${status} that is no JSON`
    return validate(value) === true ? null : `a body with status ${status}: ${ajv.errorsText(validate.errors)}`
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
