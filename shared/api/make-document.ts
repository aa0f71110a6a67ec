import { documentedCodes } from './documented-codes.ts'
import type { Operation } from './operation.ts'
import { operations } from './operations.ts'
import { ifMatchForm, isKeyed, keyForm } from './read-request.ts'
import { Problem } from './schemas/problem.ts'
import { createSchemas, type Schemas } from './json-schemas.ts'

type Json = Readonly<Record<string, unknown>>

/**
 * The OpenAPI document of all operations, made from the schemas by which requests are read. It is made where the product is
 * built, never where it runs.
 * @see https://spec.openapis.org/oas/v3.1.1
 */
export function makeDocument(): Json {
  const schemas = createSchemas()
  const paths = new Map<string, Record<string, Json>>()
  for (const operation of operations) {
    const known = paths.get(operation.path) ?? {}
    paths.set(operation.path, { ...known, [operation.method.toLowerCase()]: told(operation, schemas) })
  }
  return {
    openapi: '3.1.1',
    info: { title: 'Interlude', version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' }, description },
    servers: [{ url: '/' }],
    security: [{ token: [] }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
    paths: { '/openapi.json': { get: ownDocument }, ...Object.fromEntries(paths) },
    components: {
      schemas: schemas.named(),
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'A token of the sign-in service.' } },
    },
  }
}

const description =
  'The API of one clinic: see docs/api.md. Every change is done whole or refused with a problem (RFC 9457) whose `code` is stable.'

const ownDocument = {
  operationId: 'readDocument',
  summary: 'This document',
  security: [],
  responses: { 200: { description: 'OpenAPI 3.1', content: { 'application/json': { schema: { type: 'object' } } } } },
}

function told(operation: Operation, schemas: Schemas): Json {
  const { id, tag, summary, takes, body, access } = operation
  return {
    operationId: id,
    tags: [tag],
    summary,
    description: `For ${rolesIn(access)}.`,
    parameters: parametersOf(operation, schemas),
    ...(takes === null
      ? {}
      : { requestBody: { required: true, content: { [takes]: { schema: schemas.input(body) } } } }),
    responses: responsesOf(operation, schemas),
  }
}

function rolesIn(access: Operation['access']): string {
  const all = Object.entries(access).flatMap(([role, reach]) => {
    if (reach === 'none') return []
    return [reach === 'own' ? `${role} (their own clients)` : role]
  })
  return all.join(', ')
}

function parametersOf(
  { params, query, onRevision = false, ...operation }: Operation,
  schemas: Schemas,
): readonly Json[] {
  return [
    ...schemas.fields(params).map(({ name, schema }) => ({ in: 'path', name, required: true, schema })),
    ...schemas.fields(query).map(({ name, schema, required }) => ({ in: 'query', name, required, schema })),
    ...(onRevision ? [ifMatch] : []),
    ...(isKeyed(operation) ? [key] : []),
  ]
}

const ifMatch = {
  ...{ in: 'header', name: 'If-Match', required: false, schema: { type: 'string', pattern: ifMatchForm.source } },
  description: 'The ETag of what you saw: where the course is another by now, 412 tells what changed since.',
}

const key = {
  ...{ in: 'header', name: 'Idempotency-Key', required: false },
  schema: { type: 'string', pattern: keyForm.source.replaceAll('\\x', '\\u00') },
  description: 'The same request sent again under its key within 24 hours is answered as the first time.',
}

function responsesOf(operation: Operation, schemas: Schemas): Json {
  const { status, answer, bears = [] } = operation
  const problem = schemas.output(Problem)
  const problems = [...documentedCodes(operation)].map(([code, codes]): readonly [string, Json] => [
    `${code}`,
    {
      description: codes.map((one) => `\`${one}\``).join(', '),
      ...(code === 401 ? { headers: { 'WWW-Authenticate': { schema: { type: 'string' } } } } : {}),
      content: { 'application/problem+json': { schema: problem } },
    },
  ])
  const headers = Object.fromEntries(bears.map((name) => [name, { schema: { type: 'string' } }]))
  const good = {
    description: 'Done',
    ...(bears.length === 0 ? {} : { headers }),
    content: { 'application/json': { schema: schemas.output(answer) } },
  }
  return { [`${status}`]: good, ...Object.fromEntries(problems) }
}
