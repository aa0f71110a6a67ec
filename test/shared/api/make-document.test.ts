import { readFileSync } from 'node:fs'

import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'

import { makeDocument } from '../../../shared/api/make-document.ts'
import { operations } from '../../../shared/api/operations.ts'

const file = new URL('../../../docs/openapi.json', import.meta.url)
const document = JSON.parse(JSON.stringify(makeDocument()))

describe('makeDocument', () => {
  it('is what stands in docs/openapi.json (npm run openapi writes it anew)', () => {
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(document)
  })

  it('is a valid OpenAPI 3.1 document, every reference of which leads somewhere', async () => {
    const validator = new Validator()
    const { valid, errors } = await validator.validate(document)
    expect(errors).toBeUndefined()
    expect([valid, validator.version]).toEqual([true, '3.1'])
    const references = JSON.stringify(document).match(/(?<="\$ref":")[^"]+/g) ?? []
    const schemas: unknown = document.components.schemas
    for (const name of new Set(references)) expect(schemas).toHaveProperty(name.replace('#/components/schemas/', ''))
  })

  it('tells every operation, its path parameters, and each status that can come back', () => {
    for (const { id, method, path, status, params } of operations) {
      const told = document.paths[path]?.[method.toLowerCase()]
      expect(told?.operationId).toBe(id)
      const named = told.parameters.filter(({ in: where }: { in: string }) => where === 'path')
      expect(named.map(({ name }: { name: string }) => name)).toEqual(Object.keys(params.shape))
      expect(path.match(/(?<=\{)\w+/g) ?? []).toEqual(Object.keys(params.shape))
      expect(Object.keys(told.responses)).toEqual(
        expect.arrayContaining([`${status}`, '401', '406', '422', '500', '503']),
      )
    }
  })

  it('is small enough to be read at a glance by a program', () => {
    expect(JSON.stringify(document).length).toBeLessThan(200_000)
  })
})
