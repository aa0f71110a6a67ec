import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readJson } from '../../../shared/http/read-json.ts'

describe('readJson', () => {
  it('reads what JSON.parse reads, where no field comes twice', () => {
    const shallow = fc.json({ maxDepth: 8 }).filter((text) => !text.includes('__proto__'))
    fc.assert(
      fc.property(shallow, (text) => {
        const read = readJson(text)
        expect(read.ok ? read.value : read.error.detail).toEqual(
          read.ok ? JSON.parse(text) : 'body: holds half a character',
        )
      }),
    )
  })

  it('finds a field that comes twice in any object, however it is spelt', () => {
    for (const text of [
      '{"a":1,"a":2}',
      '{"b":{"a":1,"c":[],"a":2}}',
      '[{"a":1},{"x":1,"\\u0061":1,"a":1}]',
      '{"":1,"" :2}',
      '{"a\\"":1,"a\\"":2}',
    ])
      expect(readJson(text), text).toMatchObject({ error: { detail: 'body: gives a field twice' } })
    for (const text of ['{"a":{"a":1}}', '[{"a":1},{"a":1}]', '{"a":"a","b":"a"}', '{"a":"{\\"a\\":1,\\"a\\":1}"}'])
      expect(readJson(text), text).toMatchObject({ ok: true })
  })

  it.each([32, 33])('reads %i levels only if they are 32 at most', (levels) => {
    expect(readJson('['.repeat(levels) + ']'.repeat(levels)).ok).toBe(levels <= 32)
  })

  it.each(['{"__proto__":1}', '{"a":[{"__pro\\u0074o__":{}}]}', '{"a":"\\udfff"}', '{"\\ud800":1}', '', 'x', '{]'])(
    'refuses %s',
    (text) => expect(readJson(text)).toMatchObject({ error: { code: 'bad-input' } }),
  )
})
