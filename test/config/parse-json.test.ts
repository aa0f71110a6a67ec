import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { parseJson } from '../../shared/config/parse-json.ts'

describe('parseJson', () => {
  it('reads whatever JSON.stringify writes, with and without line breaks', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) })
      }),
    )
  })

  it('refuses just what JSON.parse refuses, where a letter is lost or changed', () => {
    const sample = '{"a": [1, -2.5e3, "x\\n\\u00e9", true, null], "b": {"c": ""}, "d": []}'
    fc.assert(
      fc.property(
        fc.nat(sample.length - 1),
        fc.constantFrom('', '"', ',', '}', ']', '0', '.', 'e', ' ', '\n'),
        (at, put) => {
          const text = sample.slice(0, at) + put + sample.slice(at + 1)
          expect(parseJson(text).ok).toBe(canParse(text))
        },
      ),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['{"a": 1,}', 1, 8, 'has a "," before "}"; take it out'],
    ['[1, 2', 1, 6, 'has its end where JSON wants "," or "]"'],
    ["{\n 'a': 1}", 2, 2, 'has "\'" where JSON wants a key in double quotes'],
    ['{"a" 1}', 1, 6, 'has "1" where JSON wants ":"'],
    ['', 1, 1, 'has its end where JSON wants a value'],
    ['{} {}', 1, 4, 'has "{" where JSON wants the end of the file'],
    ['{"a": {"b": 1, "b": 1}}', 1, 16, '"b" stands twice in one object; keep one of them'],
  ])('tells where %j goes wrong', (text, line, column, fault) => {
    expect(parseJson(text)).toEqual({ ok: false, line, column, fault })
  })
})

function canParse(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
