import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { asWritten, formulaSafe } from '../../shared/csv/formula-safe.ts'
import { writeCsv } from '../../shared/csv/write-csv.ts'

describe('writeCsv', () => {
  it.each([
    ['plain', 'plain'],
    ['a, b', '"a, b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['=HYPERLINK("https://x.example")', '"\'=HYPERLINK(""https://x.example"")"'],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', '"\'\rx"'],
    ["'=1", "''=1"],
    ["O'Brien", "O'Brien"],
    ["'quoted'", "'quoted'"],
    ['a=b', 'a=b'],
    ['', ''],
  ])('writes %j as %j', (cell, written) => {
    expect(writeCsv([[cell, 'end']])).toBe(`${written},end\r\n`)
  })

  it('is read back, cell by cell, as it was, whatever stands in it', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', "'", '=', '-', '@', '\t', 'a', ' ') }),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (rows) => {
        const read: string[][] = parse(writeCsv(rows), { record_delimiter: '\r\n' })
        expect(read.map((row) => row.map(asWritten))).toEqual(rows)
      }),
    )
  })
})

describe('formulaSafe', () => {
  it('leaves nothing that a spreadsheet would take for a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', 'a') }), (text) => {
        expect(formulaSafe(text)).not.toMatch(/^[=+\-@\t\r]/)
        expect(asWritten(formulaSafe(text))).toBe(text)
      }),
    )
  })
})
