import { describe, expect, it } from 'vitest'

import type { Cell, Field } from '../../../shared/ipt/worksheets/field.ts'
import { parseDraft, parseWorksheet, worksheetFaults } from '../../../shared/ipt/worksheets/parse-worksheet.ts'
import { isWorksheet, worksheets } from '../../../shared/ipt/worksheets/worksheets.ts'

const fields: readonly { form: string; name: string; field: Field }[] = Object.entries(worksheets).flatMap(
  ([form, all]) => Object.entries<Field>(all).map(([name, field]) => ({ form, name, field })),
)

describe('parseWorksheet', () => {
  it.each(fields)('takes $form.$name filled to its limits', ({ form, name, field }) => {
    const value = fullest(field)
    expect(parseWorksheet(form, { [name]: value })).toEqual({ ok: true, value: { form, values: { [name]: value } } })
  })

  it.each(fields)('refuses $form.$name one step over its limits', ({ form, name, field }) => {
    const over = tooMuch(field)
    expect(over.length).toBeGreaterThan(0)
    for (const value of over) {
      expect(parseWorksheet(form, { [name]: value })).toMatchObject({ ok: false, error: { code: 'bad-input' } })
    }
  })

  it.each(fields)('refuses $form.$name of another type', ({ form, name, field }) => {
    for (const value of [null, undefined, true, {}, Number.NaN, () => '', [[]], [null], 10n]) {
      expect(parseWorksheet(form, { [name]: value }), field.kind).toMatchObject({ error: { code: 'bad-input' } })
    }
  })

  it.each(Object.keys(worksheets))('takes %s left empty: nothing is needed', (form) => {
    expect(parseWorksheet(form, {})).toEqual({ ok: true, value: { form, values: {} } })
  })

  it('leaves empty places out', () => {
    const answers = {
      people: [
        { name: ' Ana ', closeness: 1, contact: '  ', confide: '' },
        {},
        { name: '', contact: '' },
        { name: 'Bo', closeness: 3, good: 'One\r\ntwo ' },
      ],
      notice: ' \r\n ',
    }
    expect(parseWorksheet('relationships-map', answers)).toEqual({
      ok: true,
      value: {
        form: 'relationships-map',
        values: {
          people: [
            { name: 'Ana', closeness: 1 },
            { name: 'Bo', closeness: 3, good: 'One\ntwo' },
          ],
        },
      },
    })
    expect(parseWorksheet('ending-review', { next: ['', ' a ', ' '], signs: [' '] })).toMatchObject({
      value: { values: { next: ['a'] } },
    })
  })

  it('counts the end of a line as one character, as the form did', () => {
    const lines = `${'x'.repeat(999)}\r\n`.repeat(1) + 'y'
    expect(parseWorksheet('relationships-map', { notice: lines.slice(1) }).ok).toBe(true)
    expect(parseWorksheet('relationships-map', { notice: lines }).ok).toBe(false)
  })

  it.each([
    ['an unknown field', { people: [], secret: 'x' }],
    ['an unknown column', { people: [{ name: 'A', closeness: 1, secret: 'x' }] }],
    ['__proto__ as JSON has it', JSON.parse('{"__proto__": {"notice": "secret"}}')],
    ['__proto__ in a row', { people: JSON.parse('[{"name": "A", "closeness": 1, "__proto__": {"good": "secret"}}]') }],
    ['another prototype', Object.create({ notice: 'secret' })],
    ['another prototype of a row', { people: [Object.create({ name: 'secret', closeness: 1 })] }],
    ['constructor', { constructor: 'secret' }],
    ['a symbol', { [Symbol('secret')]: 'x' }],
    ['a row without its name', { people: [{ closeness: 1, good: 'secret' }] }],
    ['a row without its closeness', { people: [{ name: 'secret' }] }],
    ['a closeness of 0', { people: [{ name: 'secret', closeness: 0 }] }],
    ['a closeness of 4', { people: [{ name: 'secret', closeness: 4 }] }],
    ['a closeness of "1"', { people: [{ name: 'secret', closeness: '1' }] }],
    ['a closeness of 1.5', { people: [{ name: 'secret', closeness: 1.5 }] }],
    ['an unknown choice', { people: [{ name: 'A', closeness: 1, confide: 'secret' }] }],
    ['a name of two lines', { people: [{ name: 'secret\nB', closeness: 1 }] }],
    ['a control character', { notice: 'secret\u0000' }],
    ['an escape', { notice: 'secret\u001B[2J' }],
    ['half a character', { notice: 'secret\uD83D' }],
    ['a list in place of the object', []],
    ['a text', 'secret'],
    ['null', null],
    ['nothing', undefined],
    ['a table with a hole', { people: Object.assign([], { length: 1 }) }],
    ['10,000 levels', nested(10_000)],
  ])('refuses %s, and keeps and tells nothing of it', (_what, answers) => {
    const parsed = parseWorksheet('relationships-map', answers)
    expect(parsed).toMatchObject({ ok: false, error: { code: 'bad-input' } })
    expect(JSON.stringify(parsed)).not.toContain('secret')
  })

  it('takes nothing by half: one wrong row refuses the others', () => {
    const people = [
      { name: 'A', closeness: 1 },
      { name: 'B', closeness: 9 },
    ]
    expect(parseWorksheet('relationships-map', { people, notice: 'fine' })).toEqual({
      ok: false,
      error: {
        code: 'bad-input',
        detail: 'relationships-map: people row 2 closeness takes a whole number from 1 to 3',
      },
    })
  })

  it.each(['', 'phq-9', 'Relationships-Map', 'constructor', '__proto__', 'hasOwnProperty'])(
    'knows no form “%s”',
    (form) => {
      expect(isWorksheet(form)).toBe(false)
      expect(parseWorksheet(form, {})).toMatchObject({ ok: false, error: { code: 'unknown-form' } })
    },
  )

  it.each(['{{7*7}}', "O'Brien <script>", '=HYPERLINK("x")', 'constructor', '👩‍👩‍👧‍👦', 'İstanbul', '\u202Eabc'])(
    'keeps “%s” as it was written',
    (notice) => {
      expect(parseWorksheet('relationships-map', { notice })).toMatchObject({ value: { values: { notice } } })
    },
  )
})

function fullest(field: Field): unknown {
  switch (field.kind) {
    case 'list':
      return Array.from({ length: field.items }, () => 'x'.repeat(field.length))
    case 'table':
      return Array.from({ length: field.rows }, () => fullRow(field.columns))
    case 'text':
      return 'x'.repeat(field.length)
    case 'choice':
      return field.options.at(-1)
    case 'scale':
      return field.to
    default:
      return field satisfies never
  }
}

function fullRow(columns: Readonly<Record<string, Cell>>): object {
  return Object.fromEntries(Object.entries(columns).map(([name, cell]) => [name, fullest(cell)]))
}

function tooMuch(field: Field): readonly unknown[] {
  switch (field.kind) {
    case 'list':
      return [Array.from({ length: field.items + 1 }, () => 'x'), ['x'.repeat(field.length + 1)]]
    case 'table':
      return [
        Array.from({ length: field.rows + 1 }, () => fullRow(field.columns)),
        ...Object.entries(field.columns).flatMap(([name, cell]) =>
          tooMuch(cell).map((value) => [{ ...fullRow(field.columns), [name]: value }]),
        ),
      ]
    case 'text':
      return ['x'.repeat(field.length + 1), ...(field.lines === 1 ? ['x\ny'] : [])]
    case 'choice':
      return [`${field.options[0]} `, 'other option', 0, field.options]
    case 'scale':
      return [field.from - 1, field.to + 1, field.from + 0.5, String(field.from)]
    default:
      return field satisfies never
  }
}

function nested(levels: number): unknown {
  let value: unknown = 'x'
  for (let level = 0; level < levels; level += 1) value = { people: [value] }
  return value
}

describe('parseDraft', () => {
  it('lets a row lack what it cannot do without in the end, and nothing else', () => {
    const people = [{ closeness: 2 }, { name: 'Bo' }]
    expect(parseDraft('relationships-map', { people })).toMatchObject({ value: { values: { people } } })
    expect(parseWorksheet('relationships-map', { people })).toMatchObject({ error: { code: 'bad-input' } })
    for (const wrong of [{ people: [{ closeness: 4 }] }, { people: [{ name: 'a\nb' }] }, { more: '' }, null])
      expect(parseDraft('relationships-map', wrong)).toMatchObject({ error: { code: 'bad-input' } })
    expect(parseDraft('nonsense', {})).toMatchObject({ error: { code: 'unknown-form' } })
  })
})

describe('worksheetFaults', () => {
  it('tells every fault by its place, in the order of the form', () => {
    const people = [{ contact: 'weekly' }, { name: 'Bo', closeness: 3 }, { name: 'x'.repeat(61), closeness: 1 }]
    expect(worksheetFaults('relationships-map', { people, notice: 4 })).toMatchObject([
      { path: ['people', 0, 'name'], missing: true },
      { path: ['people', 0, 'closeness'], missing: true },
      { path: ['people', 2, 'name'], missing: false },
      { path: ['people', 2, 'name'], missing: true },
      { path: ['notice'], missing: false },
    ])
    expect(worksheetFaults('ending-review', { next: ['a', 'b\nc'] })).toMatchObject([{ path: ['next', 1] }])
  })
})
