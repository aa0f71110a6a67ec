import { describe, expect, it } from 'vitest'

import { csvColumns, readCsv } from '../../shared/enrol/read-csv.ts'
import { aRow, csvText } from '../support/clients-csv.ts'

const two = [aRow({ client_id: 'c-1' }), aRow({ client_id: 'c-2' })]
const good = csvText(two)

describe('readCsv', () => {
  it.each([
    ['line feeds', good],
    ['carriage returns and line feeds', csvText(two, '\r\n')],
    ['a byte order mark', `\uFEFF${good}`],
    ['no line end at the end', good.trimEnd()],
    ['empty lines at the end', `${good}\n\n`],
    ['spaces about the names of columns', good.replace('client_id,name', ' client_id , name ')],
    ['every cell in quotes', good.replaceAll(/[^,\n]+/g, '"$&"')],
  ])('reads a file with %s', (_what, text) => {
    expect(readCsv(text)).toEqual({ ok: true, rows: two.map((cells, index) => ({ line: index + 2, cells })) })
  })

  it('reads columns in any order', () => {
    const columns = csvColumns.toReversed()
    const cells = new Map(Object.entries(aRow()))
    const text = `${columns.join(',')}\n${columns.map((column) => cells.get(column)).join(',')}\n`
    expect(readCsv(text)).toEqual({ ok: true, rows: [{ line: 2, cells: aRow() }] })
  })

  it('reads a column that may be left out where it is there', () => {
    const rows = [aRow({ client_id: 'c-1', pin: '0042' }), aRow({ client_id: 'c-2', pin: '' })]
    expect(readCsv(csvText(rows))).toEqual({ ok: true, rows: rows.map((cells, index) => ({ line: index + 2, cells })) })
    expect(readCsv(csvText(rows).replace('measures,pin', 'measures,pin,pin'))).toMatchObject({ ok: false })
  })

  it('tells on which line a row starts, after cells with commas, quotes and line breaks', () => {
    const rows = [aRow({ name: 'Duarte,\n"Ana"\nMaria' }), aRow({ client_id: 'c-2' }), aRow({ name: 'a\r\nb' }), aRow()]
    const read = readCsv(csvText(rows))
    expect(read.ok && read.rows.map(({ line }) => line)).toEqual([2, 5, 6, 8])
    expect(read.ok && read.rows[0]?.cells.name).toBe('Duarte,\n"Ana"\nMaria')
  })

  it.each(csvColumns)('tells of a missing column: %s', (column) => {
    const without = good.split('\n').map((line) =>
      line
        .split(',')
        .filter((_cell, index) => csvColumns[index] !== column)
        .join(','),
    )
    expect(readCsv(without.join('\n'))).toEqual({
      ok: false,
      errors: [expect.objectContaining({ line: 1, column, code: 'bad-input' })],
    })
  })

  it.each([
    ['an extra column', widened('notes'), 'notes'],
    ['a column twice', widened('email'), 'email'],
    ['a column without a name', widened(''), ''],
    ['a column called __proto__', widened('__proto__'), '__proto__'],
    ['a column called constructor', widened('constructor'), 'constructor'],
  ])('tells of %s', (_what, text, column) => {
    expect(readCsv(text)).toEqual({ ok: false, errors: [expect.objectContaining({ line: 1, column })] })
  })

  it('tells of every row with too many or too few cells, with its line', () => {
    const text = good.replace('c-1,', 'c-1,x,') + 'c-3,Ana\n'
    expect(readCsv(text)).toMatchObject({
      ok: false,
      errors: [
        { line: 2, column: null },
        { line: 4, column: null },
      ],
    })
  })

  it.each([
    ['nothing', '', 1],
    ['only line ends', '\n\n', 1],
    ['a header and no row', csvText([]), 1],
    ['a quote that is not closed', `${good}"c-3,Ana\n`, 4],
    ['a quote in the middle of a cell', good.replace('Ana Duarte', 'Ana "the" Duarte'), 2],
    ['UTF-16', Buffer.from(good, 'utf16le').toString('utf8'), 1],
    ['UTF-16 with its mark', `\uFFFD\uFFFD${Buffer.from(good, 'utf16le').toString('utf8')}`, 1],
    ['Latin-1 read as UTF-8', good.replace('Ana', 'Jos\uFFFD'), 1],
    ['NUL', good.replace('Ana', 'A\u0000na'), 1],
    ['a web page', '<html><body>Not found</body></html>', 1],
    ['rows without a header', good.split('\n').slice(1).join('\n'), 1],
  ])('refuses %s with one clear line', (_what, text, line) => {
    const read = readCsv(text)
    const errors = read.ok ? [] : read.errors
    expect(errors.length).toBeGreaterThan(0)
    expect(errors[0]?.line).toBe(line)
    expect(JSON.stringify(errors)).not.toContain('Duarte')
  })

  it('takes 20,000 rows and no more', () => {
    const rows = Array.from({ length: 20_001 }, () => 'a,'.repeat(13))
    const file = (count: number) => `${csvColumns.join(',')}\n${rows.slice(0, count).join('\n')}\n`
    expect(readCsv(file(20_000)).ok).toBe(true)
    expect(readCsv(file(20_001))).toMatchObject({ ok: false, errors: [{ line: 1, column: null }] })
  })
})

function widened(name: string): string {
  return good
    .split('\n')
    .map((line, index) => (line === '' ? line : `${line},${index === 0 ? name : 'x'}`))
    .join('\n')
}
