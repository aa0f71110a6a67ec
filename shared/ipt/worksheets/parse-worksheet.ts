import { type Result, done, refuse } from '../../course/refusal.ts'
import type { Cell, Field, Fields, ListField, TableField } from './field.ts'
import { type Wrong, readCell } from './read-cell.ts'
import { isWorksheet, worksheets } from './worksheets.ts'

/** A table's row: what its columns hold, without the empty ones. */
export type Row = Readonly<Record<string, string | number>>

export type Answer = string | number | readonly string[] | readonly Row[]

/** What a client wrote on a worksheet, by field; a field that was left empty is not there. */
export interface WorksheetAnswers {
  readonly form: string
  readonly values: Readonly<Record<string, Answer>>
}

/** The fields of a clinic's own worksheets, by the name of each. */
export type OwnForms = Readonly<Record<string, Fields>>

/**
 * The answers as they are kept: line ends as one character, ends trimmed, empty places left out. A field, column or option
 * that the form has not, a wrong type or one character too many refuses the whole.
 */
export function parseWorksheet(form: string, answers: unknown, own: OwnForms = {}): Result<WorksheetAnswers> {
  const fields = fieldsOf(form, own)
  if (fields === null) return refuse('unknown-form', 'no worksheet has this name')
  const faults: string[] = []
  const values = readRecord(fields, answers, {
    wrong: (why) => {
      faults.push(why)
      return null
    },
    read: readField,
  })
  const [fault] = faults
  return values === null || fault !== undefined
    ? refuse('bad-input', `${form}: ${fault ?? 'cannot be read'}`)
    : done({ form, values })
}

function fieldsOf(form: string, own: OwnForms): Fields | null {
  if (isWorksheet(form)) return worksheets[form]
  return Object.hasOwn(own, form) ? (own[form] ?? null) : null
}

interface Reading<F, V> {
  readonly wrong: Wrong
  readonly read: (field: F, value: unknown, wrong: Wrong) => V | null
}

/** The values of a record by the names that `fields` has; null where it is none, or names another. */
function readRecord<F, V>(
  fields: Readonly<Record<string, F>>,
  value: unknown,
  { wrong, read }: Reading<F, V>,
): Readonly<Record<string, V>> | null {
  if (!isPlain(value)) return wrong('takes an object of its fields')
  if (Reflect.ownKeys(value).some((key) => !Object.hasOwn(fields, key))) return wrong('names a field that it has not')
  const given = new Map(Object.entries(value))
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const answer = given.has(name) ? read(field, given.get(name), (why) => wrong(`${name} ${why}`)) : null
      return answer === null ? [] : [[name, answer]]
    }),
  )
}

function readField(field: Field, value: unknown, wrong: Wrong): Answer | null {
  switch (field.kind) {
    case 'list':
      return readList(field, value, wrong)
    case 'table':
      return readTable(field, value, wrong)
    case 'text':
    case 'choice':
    case 'scale':
      return readCell(field, value, wrong)
    default:
      return field satisfies never
  }
}

function readList({ items, length }: ListField, value: unknown, wrong: Wrong): readonly string[] | null {
  if (!Array.isArray(value)) return wrong('takes a list of texts')
  if (value.length > items) return wrong(`takes at most ${items} texts`)
  const item = { kind: 'text', length, lines: 1 } as const
  const kept = Array.from<unknown>(value)
    .map((one, index) => readCell(item, one, (why) => wrong(`${index + 1} ${why}`)))
    .filter((one) => typeof one === 'string')
  return kept.length === 0 ? null : kept
}

function readTable({ rows, columns, needed }: TableField, value: unknown, wrong: Wrong): readonly Row[] | null {
  if (!Array.isArray(value)) return wrong('takes a list of rows')
  if (value.length > rows) return wrong(`takes at most ${rows} rows`)
  const kept = Array.from<unknown>(value).flatMap((one, index) => {
    const inRow: Wrong = (why) => wrong(`row ${index + 1} ${why}`)
    const row = readRecord<Cell, string | number>(columns, one, { wrong: inRow, read: readCell })
    if (row === null || Object.keys(row).length === 0) return []
    const missing = needed.find((name) => !Object.hasOwn(row, name))
    if (missing !== undefined) inRow(`needs ${missing}`)
    return [row]
  })
  return kept.length === 0 ? null : kept
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}
