import * as fc from 'fast-check'

import type { Cell, Field, Fields } from '../../shared/ipt/worksheets/field.ts'

/** Any answers to a worksheet that are kept as they are: what is left out, is not there. */
export function answersTo(fields: Fields): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return someOf(fields, valueOf)
}

function someOf<F>(fields: Readonly<Record<string, F>>, of: (field: F) => fc.Arbitrary<unknown>) {
  const all = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, of(field)]))
  return fc.record<Record<string, unknown>>(all, { requiredKeys: [] })
}

function valueOf(field: Field): fc.Arbitrary<unknown> {
  if (field.kind === 'list') {
    const item = textOf({ kind: 'text', length: field.length, lines: 1 })
    return fc.array(item, { minLength: 1, maxLength: field.items })
  }
  if (field.kind !== 'table') return cellOf(field)
  const needed = Object.fromEntries(
    Object.entries(field.columns).flatMap(([name, cell]) =>
      field.needed.includes(name) ? [[name, cellOf(cell)]] : [],
    ),
  )
  const row = fc
    .tuple(someOf(field.columns, cellOf), fc.record<Record<string, unknown>>(needed))
    .map(([some, must]) => ({ ...some, ...must }))
    .filter((one) => Object.keys(one).length > 0)
  return fc.array(row, { minLength: 1, maxLength: field.rows })
}

function cellOf(cell: Cell): fc.Arbitrary<unknown> {
  if (cell.kind === 'choice') return fc.constantFrom(...cell.options)
  return cell.kind === 'scale' ? fc.integer({ min: cell.from, max: cell.to }) : textOf(cell)
}

function textOf({ length, lines }: Extract<Cell, { kind: 'text' }>): fc.Arbitrary<string> {
  const unit = fc.constantFrom(
    'a',
    'Z',
    '7',
    ' ',
    '<',
    '"',
    '&',
    "'",
    '=',
    '+',
    '%',
    'ñ',
    'ش',
    '😀',
    '.',
    '\t',
    '&amp;',
  )
  const sign =
    lines === 1 ? unit : fc.oneof({ weight: 9, arbitrary: unit }, { weight: 1, arbitrary: fc.constant('\n') })
  return fc
    .array(sign, { minLength: 1, maxLength: Math.min(40, length) })
    .map((signs) => signs.join('').trim().slice(0, length).trim())
    .filter((text) => text !== '' && text.isWellFormed())
}
